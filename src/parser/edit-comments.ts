import {wordPattern} from './words.ts';

/** Orders to edit something. Languages: en, es, pt, de, fr, zh. */
const EDITS = wordPattern(String.raw`^(?:edit|modify|change|update|adjust|bump|fill in|replace|set|resolve|fix|merge)|^(?:editar?|edite|modificar?|modifique|cambiar?|cambie|actualizar?|actualice|ajustar?|ajuste|resolver|resuelva|alterar?|altere|atualizar?|atualize|resolva)|^(?:bearbeiten|ändern|anpassen|aktualisieren|lösen|auflösen)|^(?:éditer|modifier|changer|mettre à jour|adapter|résoudre)`, '^(?:编辑|修改|更新|调整|手动|解决)');
/** What a person edits: a file by its name, settings, conflicts. */
const EDITED = wordPattern(String.raw`[\w./-]+\.(?:ya?ml|json|env|conf|cfg|cnf|ini|toml|tf|tfvars|properties|txt|xml)|\.env|config(?:uration)?|settings?|(?:migration|manifest|values?|config(?:uration)?|env(?:ironment)?|compose|inventory|variables?) files?|(?:archivo|fichero) de (?:migración|configuración)|arquivo de (?:migração|configuração)|(?:migrations|konfigurations)datei|fichier de (?:migration|configuration)|(?:in|en|im|dans|no|na) (?:the |el |la |o |a |der |le )?[\w./-]+ (?:file|config)|conflicts?|by hand|manually|conflictos?|a mano|manualmente|conflitos?|à mão|configuraci[oó]n|configuração|konflikte?|von hand|manuell|konfiguration|einstellungen|conflits?|à la main`, '手动|冲突|配置|文件');
/** Commands that take over what was edited, and edit nothing. Sources: git, systemd, Docker, Kubernetes, Helm, Terraform, the runners of migrations and of tasks. */
const TAKES_OVER = /^(?:sudo\s+)?(?:git\s+(?:add|commit|diff|status|push|rebase --continue|merge --continue|cherry-pick --continue|revert --continue)|systemctl\s+(?:re)?(?:start|load)|systemctl\s+daemon-reload|service\s+\S+\s+re(?:start|load)|docker(?:-compose| compose)\s+(?:\S+\s+)*?(?:up|restart|build)|kubectl\s+(?:apply|rollout restart)|helm\s+upgrade|terraform\s+(?:plan|apply|init)|supabase\s+db\s+push|(?:npx\s+)?(?:prisma\s+migrate|knex\s+migrate:latest)|alembic\s+upgrade|flyway\s+migrate|dbmate\s+up|liquibase\s+update|ansible-playbook|pm2\s+re(?:start|load)|nginx\s+-[ts]|(?:just|make|task|npm run|yarn|pnpm)\s+(?:re)?(?:start|up|load|deploy|apply|build)(?:\S*))(?=\s|$)/u;

/** "# Edit shop.yaml" above `git add shop.yaml`: the comment names the command, and tells a person to do what the command does not. */
export function editsBefore(text: string, command: string): boolean {
	const bare = text.replace(/^\s*(?:\d+[.)]\s*)?/u, '');
	return EDITS.test(bare) && EDITED.test(bare) && TAKES_OVER.test(command.trim());
}
