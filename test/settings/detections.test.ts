import { accept, linesOf, withLines } from './helpers';

describe('detections in the settings', () => {
  it('are none where the file says nothing', () => {
    expect(accept(withLines()).detections).toEqual({});
  });

  it('are taken as written', () => {
    const text = withLines(
      'detections:',
      '  root-login: { severity: high }',
      '  failed-logins: { threshold: 10, windowMinutes: 60, exceptUsers: [scanner] }',
      '  login-from-unknown-network: { trustedNetworks: [203.0.113.0/24] }',
      "  login-at-odd-hours: { hours: { from: 8, to: 20, utcOffset: '+08:00', days: [mon] } }",
      '  vpc-changed: { enabled: false }',
    );
    expect(accept(text).detections).toEqual({
      'root-login': { severity: 'high' },
      'failed-logins': { threshold: 10, windowMinutes: 60, exceptUsers: ['scanner'] },
      'login-from-unknown-network': { trustedNetworks: ['203.0.113.0/24'] },
      'login-at-odd-hours': { hours: { from: 8, to: 20, utcOffset: '+08:00', days: ['mon'] } },
      'vpc-changed': { enabled: false },
    });
  });

  it.each([
    ['root-login: { severity: worst }', 'critical, high, medium, low or info'],
    ['failed-logins: { threshold: 0 }', 'a whole number of events from 1 to 1000'],
    ['failed-logins: { treshold: 5 }', 'Did you mean threshold?'],
    ['Root_Login: { enabled: false }', 'keys of small letters, digits and hyphens'],
    ['x-y-z: { trustedNetworks: [0.0.0.0/0] }', 'its prefix from /8 to /32'],
    ['x-y-z: { exceptUsers: ["a\' or 1=1"] }', 'a user name'],
    ["x-y-z: { hours: { from: 9, to: 9, utcOffset: '+00:00' } }", 'an hour after from'],
  ])('refuse %s', (line, told) => {
    expect(linesOf(withLines('detections:', `  ${line}`)).join('\n')).toContain(told);
  });
});
