import {describe, expect, test} from 'vitest';
import type {MessageTemplate} from '../../src/plan/message.ts';
import {readText} from '../support/read-text.ts';

const messages = (text: string): readonly MessageTemplate[] => readText(text).messages ?? [];

const block = (heading: string, text: string, intro = ''): string => `# Shop\n\n## Rollback\n\n\`\`\`bash\necho go\n\`\`\`\n\n## Communication templates\n\n### ${heading}\n\n${intro}\n\n\`\`\`text\n${text}\n\`\`\`\n`;

describe('blocks to fill in and send', () => {
	test.each([
		['Status page: investigating', 'We are looking into it.', '', 'status-page'],
		['To customers', 'Subject: Errors this morning\n\nWe are back.', '', 'mail'],
		['First notice', 'We roll back.', 'Post in #incidents:', 'chat'],
		['First notice', 'We roll back.', '', 'message'],
		['Kommunikation', 'Betreff: Störung\n\nWir sind zurück.', '', 'mail'],
	])('below "%s", "%s" is one', (heading, text, intro, channel) => {
		expect(messages(block(heading, text, intro))).toMatchObject([{channel, text, line: 15}]);
	});

	test('each says what decided, and which step tells to send it', () => {
		const plan = readText(block('Status page: investigating', 'We are looking into it.'));
		const [message] = plan.messages ?? [];
		expect(message).toMatchObject({title: 'Status page: investigating', why: 'a heading says "Status page: investigating" (line 15)'});
		expect(plan.steps.find(({id}) => id === message?.step)).toMatchObject({kind: 'manual', line: 15});
	});

	test('one that is only looked up is kept too', () => {
		const [message] = messages('# Shop\n\n## Rollback\n\n```bash\necho go\n```\n\n## Contacts\n\n### Message to the status page\n\n```\nWe are looking into it.\n```\n');
		expect(message).toMatchObject({channel: 'status-page', step: null});
	});

	test.each(['Post-mortem template', 'Incident report template', 'Message of the pull request'])('"%s" is kept, not sent', heading => {
		expect(messages(block(heading, 'What happened?'))).toEqual([]);
	});

	test('task items in a block are a checklist, commands are commands', () => {
		expect(messages(block('Status page', '- [ ] Post\n- [ ] Update'))).toEqual([]);
		expect(messages('# Shop\n\n## Status page\n\n```bash\ncurl https://example.org/status\n```\n')).toEqual([]);
	});
});

const command = (line: string): string => `# Shop\n\n## Rollback\n\n\`\`\`bash\n# Notify\n${line}\n\`\`\`\n`;

describe('commands that tell people something', () => {
	test.each([
		['slack-notify "#incidents" "Rolling back $SERVICE"', 'chat', 'Rolling back $SERVICE'],
		["./scripts/send-discord.sh 'Rollback done'", 'chat', 'Rollback done'],
		['bin/notify oncall "We roll back now"', 'message', 'We roll back now'],
		[`curl -X POST -d '{"text":"Back to <version>"}' https://hooks.slack.com/services/T0/B0/x`, 'chat', 'Back to <version>'],
		[`curl -d '{"content": "it \\"works\\""}' "$DISCORD_WEBHOOK"`, 'chat', 'it "works"'],
	])('%s', (line, channel, text) => {
		const plan = readText(command(line));
		expect(plan.messages).toMatchObject([{channel, text, line: 7, title: 'Notify', step: plan.steps[0]?.id}]);
	});

	test.each(['curl https://shop.example/slack', 'systemctl restart slackd', 'kubectl get pods -n notifications', `curl -d '{"text": "hello you"}' https://shop.example/api`, 'slack-notify oncall'])('%s says nothing to anybody', line => {
		expect(messages(command(line))).toEqual([]);
	});
});

test('what a comment quotes is a message, over all of its lines', () => {
	const text = '# Shop\n\n## Rollback\n\n```bash\n# Post in #incidents Slack channel\n# Message: "Rolled back.\n#           We look for the cause."\n```\n';
	expect(messages(text)).toMatchObject([{channel: 'chat', text: 'Rolled back.\nWe look for the cause.'}]);
});
