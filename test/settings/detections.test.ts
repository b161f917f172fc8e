import { accept, linesOf, withLines } from './helpers';

describe('detections in the settings', () => {
  it('are none where the file says nothing', () => {
    expect(accept(withLines()).detections).toEqual({ known: [], tune: {} });
    expect(accept(withLines('detections:')).detections).toEqual({ known: [], tune: {} });
    expect(accept(withLines('detections: { known: }')).detections.known).toEqual([]);
  });

  it('are taken as written', () => {
    const text = withLines(
      'detections:',
      '  root-login: { severity: high }',
      '  failed-logins: { threshold: 10, windowMinutes: 60 }',
      '  login-from-unknown-network: { trustedNetworks: [203.0.113.0/24] }',
      "  login-at-odd-hours: { hours: { from: 8, to: 20, utcOffset: '+08:00', days: [mon] } }",
      '  unusual-change: { productsInUse: [Emr] }',
    );
    expect(accept(text).detections.tune).toEqual({
      'root-login': { severity: 'high' },
      'failed-logins': { threshold: 10, windowMinutes: 60 },
      'login-from-unknown-network': { trustedNetworks: ['203.0.113.0/24'] },
      'login-at-odd-hours': { hours: { from: 8, to: 20, utcOffset: '+08:00', days: ['mon'] } },
      'unusual-change': { productsInUse: ['Emr'] },
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
    ['root-login: 7', 'a map with the keys'],
  ])('refuse %s', (line, told) => {
    expect(linesOf(withLines('detections:', `  ${line}`)).join('\n')).toContain(told);
  });

  it.each([
    ['root-login: { enabled: false }', 'detections.root-login.enabled'],
    ['root-login: { exceptUsers: [root] }', 'detections.root-login.exceptUsers'],
    ['known: { people: { eve: { user: eve } } }', 'detections.known.people.eve.networks'],
    ['known: { services: { app: { user: app } } }', 'detections.known.services.app.networks'],
    [
      'known: { pipelines: { ci: { role: ci, networks: [] } } }',
      'detections.known.pipelines.ci.networks',
    ],
  ])('are not weakened without a reason: %s', (line, setting) => {
    const lines = ['detections:', `  ${line}`];
    const told = linesOf(withLines(...lines)).join('\n');
    expect(told).toContain(`list ${setting} under exceptions, with a reason`);
    const reason = 'Agreed with security until the spring';
    const excused = [...lines, `exceptions: [{ setting: ${setting}, reason: ${reason} }]`];
    expect(linesOf(withLines(...excused))).toEqual([]);
    const idle = withLines(`exceptions: [{ setting: ${setting}, reason: ${reason} }]`);
    expect(linesOf(idle).join('\n')).toContain('Drop the exception');
  });

  it('may have an exception for a severity, which only the catalogue can judge', () => {
    const exception =
      'exceptions: [{ setting: detections.root-login.severity, reason: Nobody is awake at night here }]';
    expect(linesOf(withLines('detections: { root-login: { severity: low } }', exception))).toEqual(
      [],
    );
    expect(linesOf(withLines(exception)).join('\n')).toContain('Drop the exception');
  });
});

describe('known identities', () => {
  it('are users and roles, by kind', () => {
    const text = withLines(
      'detections:',
      '  known:',
      '    people: { ada: { user: ada.lovelace, networks: [203.0.113.0/24] } }',
      '    pipelines:',
      '      deploy: { user: terraform, networks: [203.0.113.7] }',
      '      release: { role: release, federated: true }',
      '    services: { backup: { role: BackupRole } }',
      "    scanners: { posture: { user: 'prowler*', networks: [198.51.100.0/24] } }",
    );
    expect(accept(text).detections.known).toEqual([
      { kind: 'people', name: 'ada', user: 'ada.lovelace', networks: ['203.0.113.0/24'] },
      { kind: 'pipelines', name: 'deploy', user: 'terraform', networks: ['203.0.113.7'] },
      { kind: 'pipelines', name: 'release', role: 'release' },
      { kind: 'services', name: 'backup', role: 'BackupRole' },
      { kind: 'scanners', name: 'posture', user: 'prowler*', networks: ['198.51.100.0/24'] },
    ]);
  });

  it.each([
    ['{ networks: [203.0.113.7] }', 'found neither, allowed: a user or a role, one of them'],
    ['{ user: a, role: b, networks: [203.0.113.7] }', 'found both'],
    ['{ user: a, federated: true, networks: [203.0.113.7] }', 'Users have keys: name networks.'],
    ['{ user: "a\'b", networks: [203.0.113.7] }', 'a user name'],
    ['{ user: a, networks: [0.0.0.0/0] }', 'its prefix from /8 to /32'],
  ])('are not %s', (identity, told) => {
    const text = withLines('detections:', `  known: { pipelines: { x: ${identity} } }`);
    expect(linesOf(text).join('\n')).toContain(told);
  });
});
