import type {CommandDraft, Draft} from './draft.ts';
import {isContained} from './place-ends.ts';
import type {RoleVerdict} from './section-roles.ts';

/**
 * `etcdctl` was typed in the container alone: in a part further down it is typed there again, though headings stand between. A container that
 * was left, or another one, ends that; so does the first such line on this side.
 */
export function carryTools(drafts: readonly Draft[], roles: readonly RoleVerdict[]): readonly Draft[] {
	let place: CommandDraft | null = null;
	const there = new Set<string>();
	const here = new Set<string>();
	return drafts.map((draft): Draft => {
		if (draft.kind !== 'command') return draft;
		const tool = draft.tools.find(name => OF_A_SERVICE.test(name)) ?? null;
		if (draft.opens !== null && draft.interactive) {
			if (draft.inside === null) {
				there.clear();
				place = draft.opens.kind === 'shell' && isContained(draft) ? draft : null;
			}
			return draft;
		}
		if (draft.closes) {
			place = null;
			return draft;
		}
		if (tool === null) return draft;
		if (place !== null && draft.inside === place.key) there.add(tool);
		if (draft.inside !== null) return draft;
		if (place !== null && there.has(tool) && !here.has(tool) && roles[draft.section]?.role !== 'reference') return {...draft, inside: place.key};
		here.add(tool);
		return draft;
	});
}

/** Tools that come with a service's own image. Sources: the images of etcd, Ceph, PostgreSQL, MySQL, MongoDB, Redis, RabbitMQ, Kafka, Cassandra, ClickHouse, Keycloak, Nextcloud, GitLab, Airflow. */
const OF_A_SERVICE = /^(?:etcdctl|etcdutl|ceph|rados|rbd|radosgw-admin|cephfs-\S+|psql|pg_\w+|pgbackrest|patronictl|barman|wal-g|mysql\w*|mariadb\S*|mongo\w*|redis-cli|valkey-cli|rabbitmq\S*|kafka-\S+|nodetool|cqlsh|sstable\w+|clickhouse-\S+|influxd?|kcadm\S*|kc\.sh|occ|gitlab-\S+|airflow|superset|zkCli\S*|solr|elasticsearch-\S+|nats|arangosh|cypher-shell|neo4j-admin)$/u;
