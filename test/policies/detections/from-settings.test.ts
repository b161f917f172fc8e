import { bind, detections, isInactive, tuningFrom } from '../../../policies/detections';
import { parseSettings } from '../../../settings';

const tuning = (...lines: string[]) =>
  tuningFrom(
    parseSettings(
      ['version: 1', "account: { id: '1234567890123457' }", 'region: eu-central-1', ...lines].join(
        '\n',
      ),
      { env: {} },
    ),
  );

const inactive = (settings: ReturnType<typeof tuning>): string[] =>
  detections
    .filter((detection) => isInactive(bind(detection, settings[detection.id])))
    .map(({ id }) => id);

describe('what settings say of detections', () => {
  const own = { known: [], ownNames: ['alicloud-baseline'] };

  it('is where the account is at home', () => {
    const regionsOf = (...lines: string[]) => tuning(...lines)['write-in-unknown-region'];
    expect(regionsOf()).toEqual({ ...own, trustedRegions: ['eu-central-1'] });
    expect(regionsOf('network: { regions: [us-west-1, eu-central-1] }')).toEqual({
      ...own,
      trustedRegions: ['eu-central-1', 'us-west-1'],
    });
  });

  it('is where people sign in from, if that is settled', () => {
    const settings = tuning('identity: { login: { allowedNetworks: [223.5.5.0/24] } }');
    expect(settings['login-from-unknown-network']).toEqual({
      ...own,
      trustedNetworks: ['223.5.5.0/24'],
    });
    expect(inactive(tuning())).toEqual([
      'decoy-used',
      'known-identity-from-elsewhere',
      'login-at-odd-hours',
      'login-from-unknown-network',
    ]);
    expect(inactive(settings)).toEqual([
      'decoy-used',
      'known-identity-from-elsewhere',
      'login-at-odd-hours',
    ]);
  });

  it('is what stands under detections, where something does', () => {
    const settings = tuning(
      'identity: { login: { allowedNetworks: [223.5.5.0/24] } }',
      'detections:',
      '  login-from-unknown-network: { severity: critical, trustedNetworks: [198.51.100.0/24] }',
      '  root-login: { severity: critical }',
    );
    expect(settings['login-from-unknown-network']).toEqual({
      ...own,
      severity: 'critical',
      trustedNetworks: ['198.51.100.0/24'],
    });
    expect(settings['root-login']).toEqual({ ...own, severity: 'critical' });
  });

  it('is who is known, for every detection, and what the log project is called', () => {
    const settings = tuning(
      'audit: { project: { name: company-logs } }',
      'detections:',
      '  known:',
      '    pipelines:',
      '      deploy: { user: terraform, networks: [198.51.100.7] }',
      '      release: { role: release, federated: true }',
      '    scanners:',
      '      posture: { user: scanner-*, networks: [198.51.100.8] }',
    );
    const known = [
      { kind: 'pipelines', name: 'deploy', user: 'terraform', networks: ['198.51.100.7'] },
      { kind: 'pipelines', name: 'release', role: 'release' },
      { kind: 'scanners', name: 'posture', user: 'scanner-*', networks: ['198.51.100.8'] },
    ];
    for (const { id } of detections) {
      expect(settings[id]).toMatchObject({
        known,
        ownNames: ['alicloud-baseline', 'company-logs'],
      });
    }
    expect(inactive(settings)).not.toContain('known-identity-from-elsewhere');
  });
});
