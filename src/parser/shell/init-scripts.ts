/** `/etc/init.d/mysql stop`: the script of a service, which may be called like a client; the same as `service mysql stop`. Source: service(8). */
export function asService(words: readonly string[]): readonly string[] {
	const name = /^\/etc\/(?:rc\.d\/)?(?:init|rc)\.d\/([\w@.-]+)$/u.exec(words[0] ?? '')?.[1];
	return name !== undefined && words.length > 1 ? ['service', name, ...words.slice(1)] : words;
}
