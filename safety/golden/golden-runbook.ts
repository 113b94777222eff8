/** A run of 20 steps of every kind; each command leaves one line in `ledger` with its word and the name of its attempt. */
export const GOLDEN_RUNBOOK = `---
inputs:
  token: {secret: true}
---

# Put the shop back

## Preparation

- [ ] Everybody knows
- [ ] The board is open

## Procedure

\`\`\`bash
# Look at it
./ledger.sh look
\`\`\`

\`\`\`bash {save=status.txt}
# Keep its state
SHOP=open; ./ledger.sh keep
\`\`\`

1. Open the dashboard
2. Tell the warehouse to wait
3. Call the owner

\`\`\`bash {set=release expect="this was ask"}
# Ask which one it was
./ledger.sh ask
\`\`\`

\`\`\`bash
# Put it back
./ledger.sh back; echo <release> > released

# Sign in
./ledger.sh sign; echo "with <token>"
\`\`\`

1. Tell the warehouse to go on
2. Write to the customers
3. Close the dashboard
4. Thank everybody
5. Write down the time
6. Open the tills
7. Sweep the floor
8. Answer the phone

## Verification

\`\`\`bash {expect="open"}
# Is it open?
./ledger.sh see; echo "$SHOP"
\`\`\`

- [ ] Orders come in
- [ ] Nobody complains

\`\`\`bash
# Clean up
./ledger.sh clean
\`\`\`
`;

/** First words of the ledger's lines, in the order of the steps. */
export const LEDGER = ['look', 'keep', 'ask', 'back', 'sign', 'see', 'clean'] as const;

export const LEDGER_SCRIPT = '#!/bin/sh\necho "$1 $ROLLBOOK_ATTEMPT" >> ledger\necho "this was $1"\n';

export const TOKEN = 'hunter-2222-canary';

export const ANSWERS = `inputs: {token: ${TOKEN}}\notherwise: run\n`;
