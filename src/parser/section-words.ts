import type {SectionRole} from '../plan/section.ts';
import {wordPattern} from './words.ts';

/** Words of headings that name a role. Rows are tried in order; the first that matches decides. Languages: en, es, pt, de, fr, zh. */
export type RoleWords = {readonly role: SectionRole; readonly words: RegExp};

export const ROLE_WORDS: readonly RoleWords[] = [
	{
		role: 'contacts',
		words: wordPattern(String.raw`contacts?|contactos?|contatos?|kontakte?|on-?call (?:roster|list|rotation)|escalation (?:matrix|path|contacts?|chain|levels?)|escalations?$|who to call|phone numbers|support (?:contacts?|channels)|ansprechpartner|eskalation\p{L}*|escalado|escalonamento|escalade`, String.raw`联系人|联系方式|升级路径`),
	},
	{
		role: 'reference',
		words: wordPattern(String.raw`quick (?:reference|commands?|links?)|cheat ?-?sheet|reference|references|appendix|anhang|referenz|annexe|anexo|apéndice|apêndice|referencias?( rápida)?|referências?( rápida)?|glossary|glossar|glosario|tools and scripts|useful (?:commands|links)|command (?:reference|summary|cheat)|common commands|related (?:documents?|documentation|docs|runbooks?|links|resources)|see also|further reading|additional resources|resources|links|^documentation|important (?:locations|files|urls)|^(?:monitoring )?dashboards$|revision history|change ?log|version history|document (?:history|control|information)|historial|histórico|table of contents|contents|índice|sumário|inhalt(?:sverzeichnis)?|sommaire|comandos útiles|comandos úteis|nützliche befehle|commandes utiles|enlaces|siehe auch|voir aussi|faq`, String.raw`目录|参考|附录|相关文档|常用命令|速查|变更记录|修订`),
	},
	{
		role: 'recovery',
		words: wordPattern(String.raw`troubleshoot\p{L}*|failure recovery|if (?:the )?(?:rollback|deployment|restore|migration|failover|it|this|something) (?:fails|goes wrong|does not work|doesn't work)|common (?:issues|problems|errors|failures)|known (?:issues|problems)|(?:if|when) all else fails|(?:as a )?last resort|when things go wrong|contingency|fallback plan|emergency escalation|error handling|rollback of (?:this|the) (?:procedure|change)|back-?out(?: plan)?|fehlerbehebung|fehlersuche|problembehebung|solución de problemas|resolución de problemas|solução de problemas|resolução de problemas|dépannage|problèmes (?:courants|connus)`, String.raw`故障排除|故障排查|常见问题|问题排查`),
	},
	{
		role: 'advice',
		words: wordPattern(String.raw`best practices?|prevention|preventi(?:ve|on) measures|lessons? learned|recommendations?|tips|guidelines|do'?s and don'?ts|testing (?:the )?(?:rollback|procedures?|runbook|recovery)|regular (?:testing|drills?)|^(?:testing|drills?)$|limitations?|considerations?$|training|maintenance of this|review (?:schedule|cycle)|improvements?|buenas prácticas|boas práticas|mejores prácticas|melhores práticas|prevención|prevenção|limitaciones|limitações|recomendaciones|recomendações|bewährte verfahren|vorbeugung|einschränkungen|hinweise|bonnes pratiques|prévention|recommandations`, String.raw`最佳实践|预防|注意事项|建议|限制`),
	},
	{
		role: 'aftermath',
		words: wordPattern(String.raw`post-?(?:rollback|mortem|incident|deploy(?:ment)?|recovery|restore|failover|migration|maintenance|upgrade|change|procedure)s?\s+(?:actions?|activit\p{L}+|tasks?|steps?|review|analysis|follow-?up|checklist|cleanup|communication|notification|documentation|report)|after (?:the )?(?:rollback|incident|recovery|restore|failover|deployment)|aftermath|follow[- ]?ups?|post-?mortem|retrospective|root cause analysis|rca|clean-?up|closure|close[- ]out|communicat\p{L}+(?: plan| templates?)?|notif\p{L}+|stakeholders?|documentation of|document the|report(?:ing)?$|lessons|after-action|nachbereitung|nachbearbeitung|kommunikation|aufräumen|abschluss|comunicación|comunicação|después del?|após o?|posterior(?:es)?|pós-?\p{L}+|limpieza|limpeza|seguimiento|suivi|après|nettoyage|communication`, String.raw`^post-?(?:rollback|incident|deploy(?:ment)?|recovery|restore|failover)$|善后|复盘|事后|沟通|通知|清理|后续`),
	},
	{
		role: 'preparation',
		words: wordPattern(String.raw`pre-?(?:rollback|requisites?|checks?|flight|deploy(?:ment)?|conditions?|migration|restore|failover|maintenance|upgrade|work|change)\p{L}*|before (?:you (?:begin|start)|rolling back|rollback|starting|the)|preparations?|prepare|requirements|required (?:access|tools|permissions)|access (?:required|needed)|setup|set up|getting started|what you need|voraussetzung\p{L}*|vorbereitung\p{L}*|vorab|prerrequisitos|requisitos(?: previos)?|preparaci[oó]n|preparativos|antes de|pré-requisitos|preparação|prérequis|pré-requis|préparation|avant de`, String.raw`前提|前置|准备|先决条件|检查清单.*前`),
	},
	{
		role: 'verification',
		words: wordPattern(String.raw`verif\p{L}*|validat\p{L}*|validier\p{L}*|confirm(?:ation|ing)?|health checks?|smoke tests?|post-?(?:rollback|deploy(?:ment)?|recovery|restore|failover)s? (?:verification|validation|checks?|monitoring|tests?)|success criteria|sanity checks?|check(?:s|ing)? (?:that|the|results?)|acceptance|überprüf\p{L}*|prüfung|kontrolle|comprobaci\p{L}+|verificaci\p{L}+|validaci\p{L}+|verificaç\p{L}+|validaç\p{L}+|vérifi\p{L}+|contrôle`, String.raw`验证|校验|确认|检查`),
	},
	{
		role: 'decision',
		words: wordPattern(String.raw`when (?:not )?to|when should|should (?:i|we|you)|decision(?: \p{L}+)?|decide|criteria|triggers?|(?:don'?t|do not|immediate) rollback (?:for|scenarios|required)|(?:rollback|roll back|fix forward|fail over|proceed|abort|restore|escalate|use)(?: \p{L}+)? (?:when|if)$|go\/?no-?go|rollback (?:vs\.?|versus|or)|which (?:procedure|method|option)|severity (?:levels?|matrix)|triage|wann|entscheidung\p{L}*|kriterien|auslöser|cuándo|criterios|decisi[oó]n|decisiones|quando|critérios|decisão|disparadores|gatilhos|quand|critères|décision`, String.raw`何时|什么时候|决策|判断|触发条件|标准`),
	},
	{
		role: 'overview',
		words: wordPattern(String.raw`overview|introduction|meaning|summary|purpose|scope|background|architecture|how it works|what it does|about(?: this)?|description|expected behaviou?r|symptoms?|(?:user |business )?impact|advantages|disadvantages|pros|cons|audience|metadata|objectives?|goals?|key concepts|configuration$|triggered by|root causes?|mental model|artifacts|current state|service (?:info|information|details)|what (?:this|happens)|rto|rpo|sla|slo|assumptions|definitions|terminology|examples?(?: output)?|output example|alerts?$|überblick|übersicht|einleitung|zweck|beschreibung|symptome|ziel|resumen|descripción|introducción|propósito|objetivo|alcance|síntomas|visão geral|resumo|descrição|introdução|sintomas|escopo|aperçu|présentation|vue d'ensemble|objectif|symptômes|portée`, String.raw`概述|简介|背景|目的|范围|概览|说明|症状|现象|架构`),
	},
	{
		role: 'procedure',
		words: wordPattern(String.raw`procedures?|steps?|method|rollback|restore|recover\p{L}*|failover|execut\p{L}+|perform\p{L}*|deploy\p{L}*|revert|migrat\p{L}*|mitigations?|diagnos(?:is|e|tics?|ing)|investigat\p{L}*|debugging|remed(?:y|ies)|instructions|actions?|resolution|mitigate|remediation|runbook|playbook|how to|scenarios?|schritte?|verfahren|durchführung|ablauf|vorgehen|wiederherstell\p{L}*|pasos?|procedimientos?|ejecuci\p{L}+|reversi\p{L}+|restaura\p{L}+|passos?|procedimentos?|execuç\p{L}+|reversã\p{L}+|étapes?|procédures?|exécution|restauration|retour arrière`, String.raw`步骤|流程|操作|执行|回滚|恢复|方案|方法`),
	},
];

/** Roles whose children keep them, whatever their own words say. */
export const STICKY: ReadonlySet<SectionRole> = new Set(['reference', 'advice', 'contacts', 'recovery', 'overview']);

/** Roles whose steps a run comes by; all others are reached by a jump or a key. */
export const ON_WAY: ReadonlySet<SectionRole> = new Set(['decision', 'preparation', 'procedure', 'verification', 'aftermath']);
