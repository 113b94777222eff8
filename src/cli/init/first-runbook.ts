/** A runbook to begin with: `check` has nothing to say about it, and a drill of it comes to its end. No annotations: it shows what plain Markdown is enough for. */
export const firstRunbook = (day: string): string => `# Roll back the web service

**Owner:** the team that is on call for it
**Last Updated:** ${day}
**Last Tested:** never
**Review Cycle:** every quarter

Puts the web service back on an earlier release. Takes about five minutes. \`deployctl\` stands for the program that you deploy with: write your own commands in its place, here and in the scenario beside this file.

## When to roll back

| Symptom | Action |
| --- | --- |
| More than 5 % of requests fail since a release | Roll back now |
| Pages are slow since a release | Look for 10 minutes, then decide |
| The failure began before the release | Do not roll back, look for the cause |

## Before

- [ ] The incident channel knows who is at the keys
- [ ] Nobody deploys until this is over

## Roll back

\`\`\`bash
# See which releases there are
deployctl releases

# Note what runs now
deployctl status
\`\`\`

- [ ] Choose the last release that ran for a day without trouble

\`\`\`bash
# Go back: all customers get it within a minute
deployctl rollback <version>

# Give it time to start
sleep 30
\`\`\`

## Verify

\`\`\`bash
# The release that you wanted runs
deployctl status

# The service answers
curl -fsS https://web.example/healthz
# Expected output: "ok"
\`\`\`

- [ ] A page that customers use opens

## If it fails

1. Is another deployment running? \`deployctl releases\`
2. Read the last errors: \`deployctl logs --lines 50\`
3. Go one release further back

## Tell people

1. In the incident channel: which release runs now, and since when
2. On the status page: that it is over

## Contacts

| Who | Where |
| --- | --- |
| On call | the pager |
`;

/** What a drill of it pretends. */
export const firstScenario = (runbook: string): string => `# What \`rollbook drill ${runbook}\` pretends: release v42 is broken, and after the rollback the first look at the service comes too early.
title: Release v42 is broken

objectives:
  rto: 15m
  pass:
    - outcome: completed

world:
  state:
    release: v42
    health: failing
  programs:
    - match: deployctl releases
      takes: 1s
      output: |
        v42  broken?  20 minutes ago
        v41  good     2 days ago
        v40  good     9 days ago
    - match: deployctl status
      takes: 1s
      output: "web runs {{release}}, checks {{health}}"
    - match: deployctl rollback {version}
      takes: 20s
      output: "web runs {{version}}"
      set: {release: "{{version}}", health: passing}
    - match: deployctl logs *
      output: "error: no such column: basket.total"
    - match: curl -fsS https://web.example/healthz
      output: ok

faults:
  - {match: curl *, fails: 1, exit: 22, output: "curl: (22) The requested URL returned error: 503"}

answers:
  delay: 5s
  otherwise: run
  inputs: {version: v41}
  choices:
    When to roll back: Roll back now
  on-failure: [retry, abort]
`;
