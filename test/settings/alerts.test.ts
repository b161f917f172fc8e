import { accept, linesOf, problemsOf, withLines } from './helpers';

const alerts = (...lines: string[]): string =>
  withLines('alerts:', ...lines.map((line) => `  ${line}`));

describe('alerts', () => {
  it('are heard by nobody unless somebody is named', () => {
    const none = { recipients: [], workHoursOnly: [], repeatHours: 4, language: 'en' };
    expect(accept(withLines()).alerts).toEqual(none);
    expect(accept(alerts('people:', 'webhooks: {}')).alerts).toEqual(none);
  });

  it('go to people and chats, in the order of the file', () => {
    const text = alerts(
      'people: { team: { email: [team@example.com] }, boss: { email: [b@example.com], from: high } }',
      'webhooks: { chat: { kind: dingtalk } }',
      'workHoursOnly: [low, info]',
      'repeatHours: 1',
      'language: zh',
      'test: first',
    );
    expect(accept(text).alerts).toEqual({
      recipients: [
        { kind: 'person', name: 'team', email: ['team@example.com'], from: 'info' },
        { kind: 'person', name: 'boss', email: ['b@example.com'], from: 'high' },
        { kind: 'webhook', name: 'chat', of: 'dingtalk', from: 'info' },
      ],
      workHoursOnly: ['low', 'info'],
      repeatHours: 1,
      language: 'zh',
      test: 'first',
    });
  });

  it('are heard by somebody, whatever their severity', () => {
    expect(linesOf(alerts('people: { boss: { email: [b@example.com], from: high } }'))).toEqual([
      'baseline.yaml:5:3  alerts: found recipients from high only, allowed: at least one recipient of everything. Drop from of one of them: a detection that nobody is notified of might as well be off, under detections.',
    ]);
  });

  it.each([
    ['workHoursOnly: [critical]', 'alerts.workHoursOnly[0]'],
    ['workHoursOnly: [low, low]', 'alerts.workHoursOnly[1]'],
    ['repeatHours: 0', 'alerts.repeatHours'],
    ['repeatHours: 169', 'alerts.repeatHours'],
    ['people: { team: { email: [] } }', 'alerts.people.team.email'],
    ['people: { team: {} }', 'alerts.people.team.email'],
    ['people: { team: { email: [team] } }', 'alerts.people.team.email[0]'],
    ["people: { team: { email: ['${x}@example.com'] } }", 'alerts.people.team.email[0]'],
    ['people: { Team: { email: [t@example.com] } }', 'alerts.people.Team'],
    [
      'people: { seventeen-letters: { email: [t@example.com] } }',
      'alerts.people.seventeen-letters',
    ],
    ['webhooks: { chat: { kind: teams } }', 'alerts.webhooks.chat.kind'],
    ['test: Again and again', 'alerts.test'],
  ])('are not set up by %s', (line, path) => {
    expect(problemsOf(alerts(line)).map((problem) => problem.path)).toEqual([path]);
  });

  it('have no addresses of chats in the file', () => {
    const address = ['https://hooks.example.com/robot/send?access_token', 'a1b2c3d4e5f6'].join('=');
    const problems = problemsOf(alerts(`webhooks: { chat: { kind: slack, url: '${address}' } }`));
    expect(problems).toMatchObject([{ code: 'secret', path: 'alerts.webhooks.chat.url' }]);
    expect(problems[0]?.fix).toContain('TF_VAR_webhook_<name>');
    expect(JSON.stringify(problems)).not.toContain('a1b2c3');
  });
});
