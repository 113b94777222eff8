import {describe, expect, it} from 'vitest';
import {readText} from '../support/read-text.ts';

const fence = (command: string): string => `\n\`\`\`sh\n${command}\n\`\`\`\n`;
const parts = (above: string, titles: readonly string[], intro = '') => readText(`# Shop\n\n## ${above}\n\n${intro}\n\n${titles.map((title, at) => `### ${title}\n\nDo it.\n${fence(`./till.sh ${at}`)}`).join('\n')}`).choices.map(({sections}) => sections.length);

describe('a sentence above announces ways', () => {
	it.each([
		['Restore', 'The following two approaches can be used to get the shop back.', ['Console', 'Night copy']],
		['Restore', 'Choose one of the following.', ['Console', 'Night copy', 'Spare till']],
		['Recuperación', 'Existen dos formas de recuperar la tienda.', ['Consola', 'Copia nocturna']],
		['Recuperação', 'Há três maneiras de recuperar a loja.', ['Painel', 'Cópia noturna', 'Réplica']],
		['Wiederherstellung', 'Es gibt zwei Möglichkeiten, den Laden zurückzuholen.', ['Konsole', 'Nächtliche Kopie']],
		['Restauration', 'Il existe deux méthodes pour restaurer la caisse.', ['Console', 'Copie de nuit']],
		['恢复', '有两种方式可以恢复店铺。', ['控制面板', '夜间副本']],
	])('%s: %s', (above, intro, titles) => {
		expect(parts(above, titles, intro)).toEqual([titles.length]);
	});

	it('leaves out what has to be there before, and what is looked at behind', () => {
		expect(parts('Restore', ['Pre-requisites', 'Console', 'Night copy', 'Verify the shop'], 'There are two ways to restore the shop.')).toEqual([2]);
	});

	it.each([
		['There are two ways in. Both ways are taken.', ['Front door', 'Back door']],
		['There are two ways to restore the shop.', ['Stop the till', 'Copy the carts', 'Start the till']],
		['There are two ways to log in.', ['1. Log in', '2. Restart']],
		['The following options are all set.', ['Set the port', 'Set the host']],
	])('not: %s %s', (intro, titles) => {
		expect(parts('Work on the shop', titles, intro)).toEqual([]);
	});
});

describe('how a thing is done as a rule and otherwise', () => {
	it.each([
		['Normal deployment', 'Manual deployment'],
		['Emergency rollback (< 2 minutes)', 'Standard rollback (< 5 minutes)'],
		['Despliegue normal', 'Despliegue de emergencia'],
		['Implantação padrão', 'Implantação de emergência'],
		['Normale Auslieferung', 'Manuelle Auslieferung'],
		['Standard-Rollback', 'Notfall-Rollback'],
		['Déploiement standard', "Déploiement d'urgence"],
		['常规发布', '紧急发布'],
	])('%s | %s', (one, other) => {
		expect(parts('Release', [one, other])).toEqual([2]);
	});

	it.each([
		['Regular checks', 'Emergency checks'],
		['Manual tasks', 'Automated tasks'],
		['Phase 1: normal rollout', 'Phase 2: emergency rollout'],
		['Standard build', 'Quick tests'],
		['Regular updates', 'Emergency updates'],
	])('not: %s | %s', (one, other) => {
		expect(parts('Work on the shop', [one, other])).toEqual([]);
	});
});

describe('the act, and the same to what is given', () => {
	it.each([
		['Rollback', 'Rollback to a specific version'],
		['Rollback', 'Rollback a una versión específica'],
		['Rollback', 'Rollback para uma versão anterior'],
		['Rollback', 'Rollback auf eine bestimmte Version'],
		['Rollback', 'Rollback vers version spécifique'],
		['回滚', '回滚到指定版本'],
	])('%s | %s', (one, other) => {
		expect(parts('The way back', ['Log in', one, other])).toEqual([2]);
	});

	it('not what looks after it', () => {
		expect(parts('The way back', ['Rollback', 'Rollback verification to a specific version'])).toEqual([]);
	});
});

describe('an easier way and another', () => {
	it.each([
		['The easiest way to update the till', 'Keep the till open while updating it'],
		['Easiest and faster way to move the shop', 'Leave the carts alone while moving'].map(title => title.replace('the shop', 'the carts')),
		['Der einfachste Weg, die Kasse zu aktualisieren', 'Aktualisierung der Kasse ohne Unterbrechung'],
		['La forma más fácil de actualizar la caja', 'Actualizar la caja sin parar'],
	])('%s | %s', (one = '', other = '') => {
		expect(parts('Till', [one, other])).toEqual([2]);
	});

	it('not what goes on from it', () => {
		expect(parts('Till', ['The easiest way to update the till', 'Clean the shelves'])).toEqual([]);
	});
});

describe('the same with one thing or the other', () => {
	it('is a question where only preparing is done, too', () => {
		expect(parts('Setup of the copy', ['Pre-requisites', 'Seeding with the archive', 'Seeding with a disk copy'])).toEqual([2]);
		expect(parts('Restore', ['Restoring with the archive', 'Restoring with a disk copy'])).toEqual([2]);
	});

	it.each([
		['Integrating with the mailer', 'Integrating with the pager'],
		['Start with the store', 'Start with the cache'],
		['Upgrading from 1.2 to 1.3', 'Upgrading from 1.3 to 1.4'],
		['Integración con el correo', 'Integración con el banco'],
		['Restore the database with the tool', 'Restore the files from the archive'],
		['Restore the full backup', 'Restore the incremental backups'],
		['Backup of MySQL', 'Backup of Redis'],
	])('not: %s | %s', (one, other) => {
		expect(parts('Work on the shop', [one, other])).toEqual([]);
	});
});

describe('ways back that each say how or to what', () => {
	it('are one of them beside the one that takes all back', () => {
		expect(parts('The way back', ['Quick rollback', 'Rollback with the database', 'Rollback to the spare shop', 'Full restore'])).toEqual([4]);
		expect(parts('Procedimientos', ['Restauración de la tienda', 'Restauración selectiva', 'Recuperación total'])).toEqual([3]);
	});
});
