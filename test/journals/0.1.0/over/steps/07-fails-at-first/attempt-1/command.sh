test -e mended
