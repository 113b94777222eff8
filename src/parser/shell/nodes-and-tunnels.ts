type Row = {readonly programs: RegExp; readonly line: RegExp; readonly not?: RegExp};

/** What only asks. */
const ASKS = /\s(?:-h|--help|help|-v|-V|--?version|version)(?:\s|$)/u;

/** Ways to another machine that last as long as the command, and nodes of chains, which stay in the foreground. Part of the table of commands that do not end. */
export const NODES_AND_TUNNELS: readonly Row[] = [
	// What ssh is told, by whatever hands it on: no command, and a port. Source: ssh(1).
	{programs: /^(?!ssh$)/u, line: /\s-\w*N\w*\s(?:\S+\s)*?-\w*[LRD] ?\S*\d:\S+:\d|\s-\w*[LRD] ?\S*\d:\S+:\d+\s(?:\S+\s)*?-\w*N\w*(?:\s|$)/u, not: /\s-\w*f\w*(?:\s|$)/u},
	{programs: /^autossh$/u, line: /^/u, not: /\s-\w*f\w*(?:\s|$)|\s-V\b/u},
	// Sources: the references of gcloud, aws, az, Teleport, Cloud SQL's proxy.
	{programs: /^gcloud$/u, line: /\sstart-iap-tunnel\b/u},
	{programs: /^aws$/u, line: /\sssm start-session\b.*AWS-StartPortForwarding/u},
	{programs: /^az$/u, line: /\snetwork bastion tunnel\b/u},
	{programs: /^tsh$/u, line: /^tsh proxy (?:db|app|kube|aws|ssh)\b/u},
	{programs: /^(?:cloud_sql_proxy|cloud-sql-proxy|alloydb-auth-proxy)$/u, line: /\s\S/u, not: ASKS},
	// Sources: the command references of Agave, geth, Bitcoin Core, Cosmos SDK, Cosmovisor, Polkadot SDK and the clients of Ethereum's two layers.
	{programs: /^(?:solana|agave)-validator$/u, line: /\smonitor\b|\s--(?:identity|entrypoint|vote-account)\b/u, not: /\s(?:exit|set-identity|wait-for-restart-window|contact-info|authorized-voter|set-log-filter|plugin|init)(?:\s|$)/u},
	{programs: /^solana$/u, line: /^solana (?:-\S+ (?:\S+ )?)*logs(?:\s|$)/u},
	{programs: /^(?:geth|op-geth|erigon|besu|teku|nethermind|nimbus_beacon_node|op-node|avalanchego|aptos-node|sui-node)$/u, line: /^\S+(?: --?\S+(?:[ =](?!-)\S+)?)*$/u, not: /\s(?:attach|console|account|init|dump\w*|export|import|removedb|snapshots?|db|js|validator-client|voluntary-exit|slashing-protection|operator|public-key|--exec|--identity)(?:\s|$)|\s(?:-h|--help|-v|-V|--?version)(?:\s|$)/u},
	{programs: /^(?:bitcoin|litecoin|dogecoin|zcash|monero)d$/u, line: /^/u, not: /\s--?(?:daemon\w*|detach|version|help|\?)(?:[\s=]|$)/u},
	{programs: /^(?:[a-z]+-noded|[a-z]+-appd|gaiad|osmosisd|junod|evmosd|kavad|axelard|injectived|seid|simd|heimdalld)$/u, line: /^\S+ (?:--?\S+[ =]\S+ )*start(?:\s|$)/u, not: ASKS},
	{programs: /^[a-z][\w-]*d$/u, line: /^\S+ start\s.*--(?:minimum-gas-prices|halt-height|p2p\.\S+|rpc\.laddr|pruning|x-crisis\S*|unsafe-skip-upgrades|with-tendermint)\b/u},
	{programs: /^cosmovisor$/u, line: /^\S+ run start\b/u},
	{programs: /^(?:polkadot|kusama|moonbeam|astar-collator|substrate-node|node-template)$/u, line: /\s--(?:validator|collator|chain|name|base-path|dev)\b/u, not: /^\S+ (?:key|purge-chain|export-\S+|import-\S+|build-\S+|check-block|revert|benchmark)\b/u},
	{programs: /^(?:lighthouse|lodestar|reth|lotus|lotus-miner|neard|celestia|prysm\.sh|beacon-chain|bor)$/u, line: /^(?:lighthouse (?:--?\S+(?:[ =](?!-)\S+)? )*(?:bn|beacon|beacon_node|vc|validator_client)(?:\s|$)|lodestar (?:beacon|validator)(?: --|$)|reth node\b|lotus daemon(?: --|$)|lotus-miner run\b|neard (?:--\S+ \S+ )?run\b|celestia \w+ start\b|prysm\.sh (?:beacon-chain|validator)(?: --|$)|beacon-chain(?: --|$)|bor server\b)/u, not: ASKS},
	// Sources: Microsoft's reference of Get-Counter, IBM's of db2pd: without a count it goes on.
	{programs: /^Get-Counter$/iu, line: /\s-Continuous\b/iu},
	{programs: /^db2pd$/u, line: /\s-repeat(?: \d+)?(?: -|$)/u},
];
