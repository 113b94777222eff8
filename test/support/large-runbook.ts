/** A part of a runbook with all that runbooks hold; no two parts are alike. About 1,200 characters. */
export function largePart(at: number): string {
	return `## ${at}. Restart shop ${at}

Tell the **warehouse** first, see [the map](#map-${at}) and https://status.example.com/${at}. This paragraph runs
over two lines, has \`inline code\` and _emphasis_. Wait 2 minutes before you go on.

| Condition | Action |
|---|---|
| Error rate above ${at} % | Roll back |
| Typo | Fix forward |

1. Open the dashboard
2. Look at \`kubectl get pods -n shop-${at}\`
3. **Restore**
   \`\`\`sh
   ssh ops@db-${at}
   systemctl restart postgres
   exit
   \`\`\`

### Method 1: by hand

\`\`\`bash
# 1. Stop it
systemctl stop shop-${at}
kubectl delete pod <pod> --namespace shop

# Should return "ok"
curl -s https://shop.example.com/health/${at} | jq .status
\`\`\`

### Method 2: flyctl

\`\`\`bash
flyctl releases rollback <version> --app shop-${at} --yes
# Or
flyctl deploy --image registry.fly.io/shop-${at}:v12
\`\`\`

**Verification:**

- [ ] Errors below ${at} %
- [ ] \`kubectl get pods\` shows Running

> **Warning**: never run this during a migration.

If it is still broken, see [Restart](#restart).
`;
}

/** A runbook of so many characters at least. */
export function largeRunbook(characters: number): string {
	const parts = ['# Shop\n'];
	for (let size = 0; size < characters; size += parts.at(-1)?.length ?? 1) {
		parts.push(largePart(parts.length));
	}
	return parts.join('\n');
}
