/** Words that make a sentence a warning, by language; upper case words stand as they are. */
const WARNING =
	/\b(?:CRITICAL|WARNING|DANGER|CAUTION|IMPORTANT|DO NOT|DON'T|NEVER|IRREVERSIBLE|DESTRUCTIVE|DATA LOSS|ACHTUNG|WARNUNG|VORSICHT|ATENCIÓN|ADVERTENCIA|PELIGRO|ATENÇÃO|AVISO|CUIDADO|PERIGO|ATTENTION|AVERTISSEMENT)\b|警告|注意|危险|严禁|切勿/u;
const LOSS =
	/\b(?:causes? (?:permanent )?data loss|(?:will|may|can) (?:cause|result in|lead to) (?:permanent )?(?:data loss|loss of data)|los(?:e|es|ing) (?:all )?data|cannot be undone|can't be undone|irreversible|destroys?|permanently delet\w+|pérdida de datos|perda de dados|datenverlust|perte de données)\b|不可逆|数据丢失/iu;
const HARM = /\b(?:will|may|can|causes?|results? in) (?:cause |result in |lead to )?(?:a |an |some |brief )?(?:downtime|outage|service interruption)\b/iu;
const LABEL = /^(?:\[!(?:warning|caution|important|danger)\]|(?:⚠️?|🚨|❗|🛑)?\s*\**(?:warning|critical|danger|caution|important|achtung|warnung|atención|advertencia|atenção|aviso|attention|注意|警告)\**\s*[:：!])/iu;

/** "CRITICAL: …", "DO NOT …", "causes data loss": to be repeated at the step. */
export function isWarning(text: string): boolean {
	return WARNING.test(text) || LOSS.test(text) || HARM.test(text) || LABEL.test(text);
}

/** The warning says that something is lost for good: the gate must be typed. */
export function warnsOfLoss(text: string): boolean {
	return LOSS.test(text) || /\b(?:DATA LOSS|IRREVERSIBLE|DESTRUCTIVE)\b/u.test(text);
}

const EXPECTATION =
	/^(?:\**(?:expected|expect|should|must (?:show|return|be)|you should see|output should|verify that|look for|success(?: criteria)?|erwartet|resultado esperado|saída esperada|salida esperada|attendu|résultat attendu)\b|预期|期望|应该|应当)|\b(?:should (?:return|show|be|see|complete|list|print|match|display|output|contain|say|respond)|returns? (?:a )?\d{3}|debe(?:ría)? (?:mostrar|devolver|ver)|deve(?:ria)? (?:mostrar|retornar|ver|exibir)|sollte|doit (?:afficher|retourner))\b/iu;

/** "Should return 200", "Expected output: …". */
export function isExpectation(text: string): boolean {
	return EXPECTATION.test(text);
}

const CONDITION =
	/^(?:\**(?:if|when|unless|in case|otherwise|only if|should the|last resort|as a last resort|once|wenn|falls|sofern|si|en caso|cuando|se|caso|quando|em caso|lorsque|en cas)(?!\p{L})|如果|若|当|假如)/iu;

/** "If still failing …", "Last resort: …". */
export function isCondition(text: string): boolean {
	return CONDITION.test(text);
}

/** The condition of "If the queue grows, restart the worker": the words before the comma; null for other sentences. */
export function ifPart(text: string): string | null {
	const match = /^(?:if|unless|in case|wenn|falls|si|se|caso|en caso|em caso|如果|若)(?![a-zà-ÿ])[^,，:：]*(?=[,，]\s*\S)/iu.exec(text);
	return match === null ? null : match[0].trim();
}
