echo "$SHOP 42"
