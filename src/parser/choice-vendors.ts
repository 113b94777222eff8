import type {OutlineSection} from './block.ts';
import {bareTitle} from './case-words.ts';
import {isStore} from './choice-heads.ts';
import {runsOf} from './outline-index.ts';
import {groupOf, type ReadChoice} from './read-choice.ts';
import {wordPattern} from './words.ts';

/** Who makes switches and routers, firewalls, servers and graphics cards, and how their own manuals call what runs on them. Two firewalls, or two makers of servers, are looked after in the same way; a firewall and a switch are both there. */
const MAKERS: readonly RegExp[] = [
	wordPattern(String.raw`aruba(?: (?:os-?)?cx)?|dell(?: (?:emc|os ?(?:9|10)))?|mellanox|nvidia(?: cumulus)?|cisco(?: (?:nexus|catalyst|ios(?:[- ]xe|[- ]xr)?|nx-os))?|nx-os|juniper(?: (?:junos|mx|qfx|ex))?|junos|arista(?: eos)?|hpe?(?: (?:procurve|comware))?|huawei|h3c|mikrotik|brocade|extreme(?: networks)?|cumulus(?: linux)?|edgecore|vyos`, '华为|新华三|思科|锐捷|中兴'),
	wordPattern('fortinet|fortigate|palo alto(?: networks)?|pan-os|check ?point|sonicwall|opnsense|pfsense|cisco asa|juniper srx|sophos'),
	wordPattern('dell(?: (?:emc|poweredge|idrac))?|hpe?(?: (?:ilo|proliant))?|supermicro|lenovo|gigabyte|intel|fujitsu|ibm|inspur|poweredge|proliant|i?drac|ilo|cisco ucs|asrock', '浪潮|联想|戴尔|华为|新华三'),
	wordPattern('nvidia|amd|intel'),
];
/** What is of the vendor; with it a heading names nothing else. Languages: en, es, pt, de, fr, zh. */
const KIND = wordPattern(
	String.raw`for|on|the|a|switch(?:es)?|routers?|firewalls?|servers?|nodes?|hardware|devices?|appliances?|machines?|hosts?|bmcs?|storage|arrays?|spines?|leaf|leaves|blades?|gpus?|systems?|en|para|los|las|el|la|equipos?|conmutador(?:es)?|servidor(?:es)?|dispositivos?|comutador(?:es)?|roteador(?:es)?|für|auf|geräte?|pour|sur|les?|commutateurs?|routeurs?|serveurs?|équipements?`,
	'交换机|路由器|防火墙|服务器|设备|节点',
);

/** "Aruba", "Dell" and "Mellanox switches" right behind each other: a device is of one maker. What is told to be done to each is no choice, and all devices are backed up. */
export function vendorSections(above: string, siblings: readonly OutlineSection[]): ReadChoice | null {
	if (TO_ALL.test(above)) {
		return null;
	}
	const runs = MAKERS.flatMap(makers => runsOf(siblings, section => makerIn(makers, section) !== null).filter(run => run.length > 1 && new Set(run.map(section => makerIn(makers, section))).size === run.length));
	return groupOf('platforms', runs.sort((a, b) => b.length - a.length)[0] ?? [], 'their headings name makers of devices');
}

/** Languages: en, es, pt, de, fr, zh. */
const TO_ALL = wordPattern(String.raw`all|both|each|every|back(?:ing)? ?up|backups?|monitor\p{L}*|inventory|tod[oa]s|amb[oa]s|cada|respaldos?|copias?|cópias?|monitor\p{L}*|alle|beide|jede[rsn]?|sicherung(?:en)?|tous|toutes|chaque|sauvegardes?`, '所有|全部|每|备份|监控');

function makerIn(makers: RegExp, {title}: OutlineSection): string | null {
	const bare = bareTitle(title);
	const maker = bare.length > 60 ? undefined : makers.exec(bare)?.[0];
	return maker === undefined || bare.replace(maker, ' ').split(/[\s/–—-]+/u).some(word => word !== '' && !isKind(word)) ? null : maker.toLowerCase();
}

function isKind(word: string): boolean {
	return KIND.exec(word)?.[0].length === word.length;
}

/** "PostgreSQL", "MySQL" and "Redis" below "Connect to a database": one goes into the one that one needs. */
export function storesEntered(above: string, siblings: readonly OutlineSection[]): ReadChoice | null {
	const entered = ENTER.exec(bareTitle(above))?.index === 0 && siblings.every(({title}) => isStore(bareTitle(title)));
	return entered ? groupOf('platforms', siblings, 'one of the stores is entered') : null;
}

/** Languages: en, es, pt, de, fr, zh. */
const ENTER = wordPattern(String.raw`connect(?:ing)? to|access(?:ing)?|log(?:ging)? in(?:to)?|open(?:ing)? an? (?:shell|console|session)|conectar(?:se)?|conexión|acceder|acceso|conexão|acessar|acesso|verbinden|verbindung|zugriff|zugang|(?:se )?connecter|connexion|accès|accéder`, '连接|登录|进入|访问');
