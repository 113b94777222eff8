touch waiting; while [ ! -e go ]; do sleep 0.05; done
