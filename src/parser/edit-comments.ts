import {beginsWithVerb} from './action-words.ts';
import {han} from './chinese.ts';
import {isPlacedOrder} from './shell/comment-orders.ts';
import {PLATFORM} from './shell/comment-words.ts';
import {withoutNumber, wordPattern} from './words.ts';

/** Orders to edit something. Languages: en, es, pt, de, fr, zh. */
const EDITS = wordPattern(String.raw`^(?:edit|modify|change|update|adjust|bump|fill in|replace|set|resolve|fix|merge)|^(?:editar?|edite|modificar?|modifique|cambiar?|cambie|actualizar?|actualice|ajustar?|ajuste|resolver|resuelva|alterar?|altere|atualizar?|atualize|resolva)|^(?:bearbeiten|ändern|anpassen|aktualisieren|lösen|auflösen)|^(?:éditer|modifier|changer|mettre à jour|adapter|résoudre)`, '^(?:编辑|修改|更新|调整|手动|解决)');
/** What a person edits: a file by its name, settings, conflicts. */
const EDITED = wordPattern(String.raw`[\w./-]+\.(?:ya?ml|json|env|conf|cfg|cnf|ini|toml|tf|tfvars|properties|txt|xml)|\.env|config(?:uration)?|settings?|(?:migration|manifest|values?|config(?:uration)?|env(?:ironment)?|compose|inventory|variables?) files?|(?:the |this |your |that )?(?:runbook|playbook|manifest|source|code|documentation|docs)$|(?:archivo|fichero) de (?:migración|configuración)|arquivo de (?:migração|configuração)|(?:migrations|konfigurations)datei|fichier de (?:migration|configuration)|(?:in|en|im|dans|no|na) (?:the |el |la |o |a |der |le )?[\w./-]+ (?:file|config)|conflicts?|by hand|manually|conflictos?|a mano|manualmente|conflitos?|à mão|configuraci[oó]n|configuração|konflikte?|von hand|manuell|konfiguration|einstellungen|conflits?|à la main`, '手动|冲突|配置|文件');
/** Orders to write a file anew, where the command below only takes it over. Languages: en, es, pt, de, fr, zh. */
const WRITTEN = wordPattern(String.raw`^(?:create|write|prepare)|^(?:crear?|cree|escribir|escriba|preparar?|prepare)|^(?:criar?|crie|escrever|escreva)|^(?:erstellen?|schreiben?|anlegen)|^(?:créer|créez|écrire|écrivez|préparer)`, '^(?:创建|编写|准备)');
/** What stands in such a file. Languages: en, es, pt, de, fr, zh. */
const VALUES = wordPattern(String.raw`(?:sensitive |secret |new )?(?:values?|secrets?|entries|passwords?)|valores?|secretos?|segredos?|contraseñas?|senhas?|werte?|geheimnisse|passwörter|valeurs?|secrets?|mots de passe`, '值|密钥|密码');
/** What the command below is not the means of. Languages: en, es, pt, de, fr, zh. */
const OTHERWISE = wordPattern(String.raw`by other means|in another way|some other way|de otra (?:forma|manera)|por otros medios|de outra (?:forma|maneira)|por outros meios|auf andere(?:m|r)? (?:weise|weg)|anderweitig|par d['’]autres moyens|autrement`, '其他方式|其它方式');
/** Commands that take over what was edited, and edit nothing. Sources: git, systemd, Docker, Kubernetes, Helm, Terraform, the runners of migrations and of tasks. */
const TAKES_OVER = /^(?:sudo\s+)?(?:sops\s+(?:-e|--encrypt|encrypt)|gpg\s+(?:-e|-c|--encrypt|--symmetric)|ansible-vault\s+encrypt|kubeseal|(?:(?:npx|pnpm exec|bunx)\s+)?wrangler\s+(?:d1\s+migrations\s+apply|deploy)|git\s+(?:add|commit|diff|status|push|rebase --continue|merge --continue|cherry-pick --continue|revert --continue)|systemctl\s+(?:re)?(?:start|load)|systemctl\s+daemon-reload|service\s+\S+\s+re(?:start|load)|docker(?:-compose| compose)\s+(?:\S+\s+)*?(?:up|restart|build)|kubectl\s+(?:apply|rollout restart)|helm\s+upgrade|terraform\s+(?:plan|apply|init)|supabase\s+db\s+push|(?:npx\s+)?(?:prisma\s+migrate|knex\s+migrate:latest)|alembic\s+upgrade|flyway\s+migrate|dbmate\s+up|liquibase\s+update|ansible-playbook|pm2\s+re(?:start|load)|nginx\s+-[ts]|(?:just|make|task|npm run|yarn|pnpm)\s+(?:re)?(?:start|up|load|deploy|apply|build)(?:\S*))(?=\s|$)/u;

/** A file by what it is for: "the credentials file". Languages: en, es, pt, de, fr, zh. */
const FILE = wordPattern(String.raw`[\p{L}-]+ files?|(?:archivo|fichero|arquivo|fichier)s? (?:de |del |da |do |des? )?[\p{L}-]+|\p{L}*datei(?:en)?`, '文件');
/** "…, then:" above the command. */
const THEN = han(/[,，]?\s(?:and )?(?:then|luego|después|entonces|então|depois|dann|danach|puis|ensuite)\s*[:：]$|[,，]?(?:然后|再)\s*[:：]$/iu);
/** A key that only a person presses. */
const KEYS = /^(?:stop|press|quit|kill|end|hit|interrupt|det[eé]n\p{L}*|pulsa\p{L}*|presion\p{L}+|par[ae]r?|pression\p{L}+|interromp\p{L}+|beende\p{L}*|stopp\p{L}*|drück\p{L}*|arrêt\p{L}+|appuy\p{L}+|停止|按).*(?:ctrl|strg|control)\s?[+-]\s?[cd]\b/iu;
/** Commands that write by themselves. */
const WRITES = /(?:^|[\s|;&])(?:sed|tee|yq|jq|cp|mv|perl|python3? -c|install|patch|git|cat|echo|printf|envsubst|curl|wget|scp|rsync)\s|>|\s(?:set|patch|edit|create|write|update|put)(?=[\s-]|$)/u;
/** Orders to look whether something is so. Languages: en, es, pt, de, fr, zh. */
const LOOKS = han(/^(?:verify|check|confirm|make sure|ensure|verificar?|verifique|comprobar|compruebe|confirmar?|confirme|asegúrese|garanta|prüfen?|überprüfen?|sicherstellen|vérifi(?:er|ez)|assurez|检查|确认|验证|确保)(?!\p{L})/iu);
/** "Render: Use the dashboard": on another platform than that of the command. */
const ELSEWHERE = /^(?<place>[\p{L}\d. -]{2,24})\s*[:：]\s+(?<order>\S.*)$/u;

/** "Get the address from the console of the provider": where only a person gets, at the end. Languages: en, es, pt, de, fr. */
const ON_SCREEN = /\s(?:from|in|via|on|desde|en|de|do|da|no|na|aus|im|in der|dans|depuis|sur)\s(?:\p{L}+\s){0,4}?(?:dashboard|web ?console|(?:provider|cloud|aws|gcp|azure|management|admin)(?:'s)? (?:\p{L}+ )?console|portal|(?:control )?panel|web ?ui|consola web|panel de control|painel|konsole des anbieters|tableau de bord)[^\p{L}\p{N}]*$/iu;

/** The first of several comments above a command tells the person what the command does not do; `beside` is the line below it. */
export function comesBefore(text: string, {beside, command, changes}: {readonly beside: string; readonly command: string; readonly changes: boolean}): boolean {
	const bare = text.replace(/^\s*(?:\d+[.)]\s*)?/u, '');
	if (KEYS.test(bare) || (EDITS.test(bare) && THEN.test(bare))) {
		return true;
	}
	const {place = '', order = ''} = ELSEWHERE.exec(bare)?.groups ?? {};
	if (PLATFORM.test(place) && PLATFORM.test(beside)) {
		return beginsWithVerb(order);
	}
	return /\s|\p{Script=Han}{3}/u.test(beside.trim()) && beginsWithVerb(withoutNumber(beside)) && !isSentenceGoingOn(beside) && (isPlacedOrder(bare) || (ON_SCREEN.test(bare) && beginsWithVerb(bare)) || OTHERWISE.test(bare) || (EDITS.test(bare) && (EDITED.test(bare) || FILE.test(bare)) && !WRITES.test(command)) || (LOOKS.test(bare) && changes));
}

/** The line goes on with the sentence of the one above. */
function isSentenceGoingOn(beside: string): boolean {
	return /^\p{Ll}/u.test(beside);
}

/** "Edit config/till.toml: move the ports": the file by its name. No command edits what it does not name. Languages: en, es, pt, de, fr, zh. */
const BY_HAND = han(/^(?:(?:edit|modify|open|editar?|edite|modificar|modifique|bearbeiten?|éditer|éditez|modifier|modifiez)\s|编辑\s?|修改\s?)(?:\p{L}+\s){0,2}?[`'"]?(?<path>[\w./~-]*\w\.(?:ya?ml|json|env|conf|cfg|cnf|ini|toml|tf|tfvars|properties|txt|xml|sql))(?![\w.])/iu);

/** "Paste the key into /home/till/.ssh/authorized_keys": the file by its path. Languages: en, es, pt, fr, zh. */
const PUT_INTO = han(/^(?:(?:paste|put|add|append|insert)\s[^`'"]{2,60}?\s(?:to|into|in)|(?:peg(?:ar|ue)|pon(?:er|ga)|añad(?:ir|a)|agreg(?:ar|ue))\s[^`'"]{2,60}?\s(?:en|a)|(?:col(?:ar|e)|coloc(?:ar|que)|adicion(?:ar|e))\s[^`'"]{2,60}?\s(?:em|ao?|no)|(?:coll(?:er|ez)|mett(?:re|ez)|ajout(?:er|ez))\s[^`'"]{2,60}?\s(?:dans|à)|把.{1,30}(?:进|到|入))\s?[`'"]?(?<path>(?:~|\.{1,2})?\/[\w./-]*\w)/iu);

/** "# Edit shop.yaml" above `git add shop.yaml`: the comment names the command, and tells a person to do what the command does not. */
export function editsBefore(text: string, command: string): boolean {
	const bare = text.replace(/^\s*(?:\d+[.)]\s*)?/u, '');
	const {path = ''} = (BY_HAND.exec(bare) ?? PUT_INTO.exec(bare))?.groups ?? {};
	return CHANGE_ME.test(bare) || ((EDITS.test(bare) || WRITTEN.test(bare)) && (EDITED.test(bare) || VALUES.test(bare)) && TAKES_OVER.test(command.trim())) || (path !== '' && !command.includes(path.split('/').at(-1) ?? path) && !WRITES.test(command) && !/(?:^|\s)(?:edit|nano|vim?|emacs)(?=\s|$)/u.test(command));
}

/** "# set spec.paused to true" right above `kubectl edit`: what the command only opens the way to. */
export function setsInEditor(text: string, command: string): boolean {
	return IN_AN_EDITOR.test(command.trim()) && SETS.test(text.replace(/^\s*(?:\d+[.)]\s*)?/u, ''));
}

/** What is to be set once the editor is open, which the command does not do: "# set spec.paused to true" above `kubectl edit`. Languages: en, es, pt, de, fr, zh. */
const SETS = han(/^(?:set|change|replace|add|remove|update|increase|decrease|reduce|raise|lower|comment|uncomment|enable|disable|delete|put|insert|cambi(?:ar|e)|pon(?:er|ga)|añad(?:ir|a)|agreg(?:ar|ue)|quit(?:ar|e)|elimin(?:ar|e)|alter(?:ar|e)|mud(?:ar|e)|adicion(?:ar|e)|remov(?:er|a)|setzen?|ändern?|hinzufügen|entfernen|modifi(?:er|ez)|ajout(?:er|ez)|supprim(?:er|ez))\s+\S|^(?:设置|修改|更改|添加|删除|将|把)/iu);
const IN_AN_EDITOR = /^(?:sudo\s+(?:-\S+\s+)*)?(?:(?:nano|vim?|nvim|emacs|pico|micro|visudo|crontab\s+-e)(?:\s|$)|(?:kubectl|oc|k|cf|knife|virsh|systemctl|etcdctl|gh|hg|patronictl)\s(?:[^|;&]*\s)?edit(?:-config)?(?:\s|$))/iu;
/** "CHANGEME to your folder" above a line that holds somebody else's. Languages: en, es, pt, de, fr. */
const CHANGE_ME = /^(?:change[-_ ]?me|replace[-_ ]?me|adjust[-_ ]?me|fill[-_ ]?me[-_ ]?in|fixme|c[aá]mbiame|mude-?me|bitte anpassen|à changer)(?!\p{L})\s*[:：]?\s*(?:\p{L}|$)/iu;
