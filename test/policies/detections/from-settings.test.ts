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
  it('is where the account is at home, and where events without a region are recorded', () => {
    expect(tuning()).toEqual({
      'write-in-unknown-region': {
        trustedRegions: ['eu-central-1', 'cn-hangzhou', 'ap-southeast-1'],
      },
    });
    expect(
      tuning('network: { regions: [us-west-1, eu-central-1] }')['write-in-unknown-region'],
    ).toEqual({ trustedRegions: ['eu-central-1', 'us-west-1', 'cn-hangzhou', 'ap-southeast-1'] });
  });

  it('is where people sign in from, if that is settled', () => {
    const settings = tuning('identity: { login: { allowedNetworks: [223.5.5.0/24] } }');
    expect(settings['login-from-unknown-network']).toEqual({ trustedNetworks: ['223.5.5.0/24'] });
    expect(inactive(tuning())).toEqual(['login-at-odd-hours', 'login-from-unknown-network']);
    expect(inactive(settings)).toEqual(['login-at-odd-hours']);
  });

  it('is what stands under detections, where something does', () => {
    const settings = tuning(
      'identity: { login: { allowedNetworks: [223.5.5.0/24] } }',
      'detections:',
      '  login-from-unknown-network: { severity: low, trustedNetworks: [198.51.100.0/24] }',
      '  write-in-unknown-region: { enabled: false }',
      '  root-login: { enabled: false }',
    );
    expect(settings).toEqual({
      'login-from-unknown-network': { severity: 'low', trustedNetworks: ['198.51.100.0/24'] },
      'write-in-unknown-region': {
        enabled: false,
        trustedRegions: ['eu-central-1', 'cn-hangzhou', 'ap-southeast-1'],
      },
      'root-login': { enabled: false },
    });
  });
});
