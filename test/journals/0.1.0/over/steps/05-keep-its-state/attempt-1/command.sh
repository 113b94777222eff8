SHOP=open; echo "$SHOP"
