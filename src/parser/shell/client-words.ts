import {byProgram} from './by-program.ts';

/** What a client is told, from the first word on. */
type Words = {readonly programs: RegExp; readonly words: RegExp};

/** Code as it is typed into the console of a language: a call, an assignment, an import. Sources: the grammars of Ruby, Python, Elixir, Erlang, PHP and JavaScript. */
const CODE = /^(?:@?\$?[A-Za-z_]\w*(?:(?:\.|::|->|\\)[A-Za-z_]\w*[?!]?)*\s*(?:[-+|]?=(?!=)\s*\S|\([^]*\)|\.\w+[?!]?(?:\s|$|\()|\[)|:\w+\.\w+\(|[a-z]\w*:[a-z]\w*\(|(?:from\s+[\w.]+\s+)?import\s+[\w.*,{} ]+$|alias\s+[A-Z]|(?:puts|pp?|print|echo)\s+\S|(?:exit|quit|q|halt)(?:\(\))?\.?$)/u;

/** Sources: what each client lists when it is asked for help; the references of Redis, ZooKeeper, OpenSSH, GDB, FRR, Kerberos, fdisk and gdisk, parted, libvirt, Asterisk, debugfs, LVM and targetcli. */
const WORDS: readonly Words[] = [
	{programs: /^(?:redis-cli|valkey-cli|keydb-cli)$/u, words: /^(?:acl|append|auth|bgrewriteaof|bgsave|client|cluster|command|config|dbsize|debug|decr|del|dump|eval|exists|expire|failover|flushall|flushdb|get|hdel|hget|hgetall|hkeys|hset|incr|info|keys|lastsave|latency|llen|lpop|lpush|lrange|memory|mget|module|monitor|move|mset|object|persist|ping|pttl|rename|replicaof|reset|role|rpop|rpush|sadd|save|scan|scard|script|select|sentinel|set|shutdown|slaveof|slowlog|smembers|srem|strlen|ttl|type|unlink|wait|xinfo|xlen|zadd|zcard|zrange|zrem|exit|quit)(?:\s+[^=:]\S*)*$/iu},
	{programs: /^(?:zkCli|zookeeper-shell)(?:\.sh)?$/u, words: /^(?:ls2?|get|stat|sync|getAcl|setAcl|create|set|delete|deleteall|rmr|listquota|setquota|delquota|config|reconfig)(?:\s+-\S+)*\s+\/\S*|^(?:history|quit|close|config|help)$/u},
	{programs: /^(?:ftp|sftp|lftp|smbclient)$/u, words: /^(?:l?cd|l?ls|l?pwd|m?get|m?put|reget|reput|rm|mkdir|rmdir|rename|chmod|chown|mirror|bin(?:ary)?|ascii|passive|prompt|bye|exit|quit|!\S.*)(?:\s+\S+){0,3}$/u},
	{programs: /^(?:gdb|lldb|crash)$/u, words: /^(?:bt|backtrace|where|thread|threads|info|frame|up|down|print|p|x|detach|quit|q|continue|c|attach|generate-core-file|gcore|set|file|core(?:-file)?|symbol-file|source|list|disassemble|process|py-bt|call|handle|kill)(?:\s+\S+){0,6}$/u},
	{programs: /^(?:vtysh|birdc?)$/u, words: /^(?:show|sh|conf(?:ig(?:ure)?)?|router|neighbor|no|interface|int|ip|ipv6|address-family|network|route-map|access-list|clear|debug|write|wr|copy|end|exit|quit|do|enable|disable|restart|reload|terminal)(?:\s+\S+){0,10}$/u},
	{programs: /^(?:kadmin(?:\.local)?|ktutil)$/u, words: /^(?:(?:add|del(?:ete)?|get|mod(?:ify)?|rename|list)_?princ(?:ipal)?s?|ank|cpw|change_password|(?:add|delete|get|modify|list)_?pol(?:icy|icies)?s?|ktadd|ktrem(?:ove)?|xst|get_?privs|(?:add|del(?:ete)?)_?ent(?:ry)?|addent|rkt|wkt|read_kt|write_kt|purgekeys|lock|unlock|list|l|exit|quit|q)(?:\s+\S+){0,12}$/u},
	{programs: /^(?:fdisk|gdisk|cfdisk)$/u, words: /^(?:[a-z]|\d{1,4}|[+-]\d+[KMGTP]?|[0-9a-f]{2}|8[0-9a-f]{3}|ef0\d|yes|y|n)$/iu},
	{programs: /^parted$/u, words: /^(?:print|unit|mklabel|mktable|mkpart|resizepart|rm|name|set|select|align-check|rescue|toggle|quit|help|ignore|fix|yes)(?:\s+\S+){0,5}$/iu},
	{programs: /^virsh$/u, words: /^(?:list|start|shutdown|destroy|reboot|reset|suspend|resume|undefine|define|edit|dumpxml|console|dom\w+|net-\w+|pool-\w+|vol-\w+|snapshot-\w+|migrate|attach-\w+|detach-\w+|autostart|managedsave|setmem|setvcpus|quit|exit)(?:\s+\S+){0,8}$/u},
	{programs: /^asterisk$/u, words: /^(?:core|sip|pjsip|module|dialplan|channel|queue|database|logger|reload|iax2|exit|quit)(?:\s+\S+){0,6}$/u},
	{programs: /^debugfs$/u, words: /^(?:stat|ls|lsdel|cat|dump|rdump|undel|clri|logdump|icheck|ncheck|imap|mi|testb|freeb|setb|open|close|quit|q)(?:\s+\S+){0,4}$/u},
	{programs: /^(?:lvm|targetcli|ceph|gluster|crm)$/u, words: /^(?:[pvl]v\w+|vg\w+|cd|ls|saveconfig|osd|pg|mon|health|status|df|volume|peer|resource|node|configure|exit|quit)(?:\s+\S+){0,8}$/u},
	{programs: /^(?:(?:gitlab-)?rails|manage\.py|artisan|python3?|ipython|irb|pry|iex|erl|node|php|rabbitmq-diagnostics|bpython|[a-z][\w-]*)$/u, words: CODE},
];

const wordsOf = byProgram(WORDS);

/** True if the client understands the line by its first word, and what stands behind it has the form that the word wants. */
export function isTold(client: string, line: string): boolean {
	return wordsOf(client)[0]?.words.test(line.trim()) ?? false;
}

/** True if any client understands the line: cheap to ask before it is looked for which one is open. */
export function isToldToAny(line: string): boolean {
	return WORDS.some(({words}) => words.test(line.trim()));
}
