import {describe, expect, test} from 'vitest';
import {readText} from '../support/read-text.ts';

describe('a list to choose from', () => {
	test.each(['**Choose ONE way from above:**', 'Select only one of these methods:', 'Elija una de las opciones:', 'Wähle eine der Methoden:', 'To get it back you may try:', 'Puede probar:'])('stands below "%s"', intro => {
		const {decisions} = readText(`# Shop\n\n## Go back\n\n\`\`\`sh\nsystemctl stop shop\n\`\`\`\n\n${intro}\n\n- **Fast**: the last image\n- **Slow**: the copy of the night\n`).reading;
		expect(decisions.map(({options}) => options.length)).toEqual([2]);
	});
});

describe('headings that say the opposite', () => {
	test.each([['Move of a stopped till (cold move)', 'Move of a running till (live move)'], ['The target till unspecified', 'The target till specified']])('%s, %s', (one, other) => {
		const {choices} = readText(`# Shop\n\n## ${one}\n\n\`\`\`sh\nsystemctl stop shop\n\`\`\`\n\n## ${other}\n\n\`\`\`sh\nsystemctl restart shop\n\`\`\`\n`).reading;
		expect(choices.map(({headings}) => headings)).toEqual([[3, 9]]);
	});
});
