import {describe, expect, test} from 'vitest';
import {commandsOf, readText} from '../support/read-text.ts';

const asks = (command: string, below: string): boolean | undefined => commandsOf(readText(`# Shop\n\n## Install\n\n\`\`\`bash\n${command}\n\`\`\`\n\n${below}\n`))[0]?.interactive;

describe('a script of which the text says that it asks', () => {
	test.each([
		['curl -fsSL https://shop.example/install.sh | sudo bash', 'The installer then asks for your domain.'],
		['./setup.sh', 'Das Skript fragt dann interaktiv nach der Domain.'],
		['bash setup.sh', 'El script pedirá el dominio.'],
		['./setup.sh', 'Le script vous demandera le domaine.'],
		['./setup.sh', '脚本会询问域名。'],
	])('%s: %s', (command, below) => {
		expect(asks(command, below)).toBe(true);
	});

	test('and none that it does not say it of', () => {
		expect(asks('./setup.sh', 'The installer writes a log.')).toBe(false);
		expect(asks('uptime', 'The installer then asks for your domain.')).toBe(false);
	});
});

test('names in capitals with values are settings where no language calls them commands', () => {
	const block = (language: string): number => commandsOf(readText(`# Shop\n\n## Set up\n\n\`\`\`${language}\nSHOP_URL=/api\nSHOP_MODE=on\n\`\`\`\n`)).length;
	expect([block(''), block('bash')]).toEqual([0, 2]);
});
