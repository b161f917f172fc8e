/** Services that an account opens once: refused until then, as far as a document says how. */
import { parseSeed, plantSeed } from '../../../packages/sandbox/src/seed/seed';
import { Direct, REGION } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

const closed = (...notOpened: readonly string[]): void => {
  plantSeed(direct.account, parseSeed({ notOpened }), REGION);
};
const PROJECT = { project_name: 'audit' };

describe('a service that is not opened', () => {
  test('refuses what is made and what is read, in the words of its documentation', () => {
    closed('log');
    const told = '[InvalidAccessKeyId] Your SLS service has not opened.';
    expect(() => direct.put('alicloud_log_project', PROJECT)).toThrow(told);
    expect(() => direct.data('alicloud_log_projects')).toThrow(told);
    expect(() => direct.import('alicloud_log_project', 'audit')).toThrow(told);
    expect(direct.account.store.list('alicloud_log_project')).toEqual([]);
  });

  test('says where no document has the words of its API', () => {
    closed('oss', 'kms', 'fc', 'hbr');
    expect(() => direct.data('alicloud_oss_buckets')).toThrow(
      '[ServiceNotOpened] The service oss is not opened in this account. Which code its API answers then no document says.',
    );
    expect(() => direct.data('alicloud_fcv3_functions')).toThrow('The service fc is not opened');
    expect(() => direct.data('alicloud_kms_aliases')).toThrow('The service kms is not opened');
    expect(() => direct.data('alicloud_hbr_vaults')).toThrow('The service hbr is not opened');
  });

  test('does not keep from others, nor from those of which nothing is said', () => {
    closed('oss', 'log');
    direct.put('alicloud_vpc', { vpc_name: 'a', cidr_block: '10.0.0.0/16' });
    expect(direct.data('alicloud_kms_aliases')['ids']).toEqual([]);
  });

  test('is opened by its data source, for good, and by no other', () => {
    closed('log', 'kms');
    expect(direct.data('alicloud_log_service')['status']).toBe('');
    expect(() => direct.put('alicloud_log_project', PROJECT)).toThrow('has not opened');
    expect(direct.data('alicloud_log_service', { enable: 'On' })['status']).toBe('Opened');
    direct.restart('ended');
    closed('log', 'kms');
    direct.put('alicloud_log_project', PROJECT);
    expect(() => direct.data('alicloud_kms_aliases')).toThrow('kms is not opened');
  });
});

describe('a seed of services', () => {
  test.each<[unknown, string]>([
    [['ots'], 'found service "ots", allowed: log, oss, fc, kms, hbr'],
    ['log', 'notOpened is no list of names, allowed: log, oss, fc, kms, hbr'],
    [[1], 'notOpened is no list of names'],
  ])('of %j is refused', (notOpened, message) => {
    expect(() => {
      plantSeed(direct.account, parseSeed({ notOpened }), REGION);
    }).toThrow(message);
  });

  test('with an object of what is not opened is refused', () => {
    const objects = [{ type: 'alicloud_log_project', attributes: PROJECT }];
    expect(() =>
      plantSeed(direct.account, parseSeed({ notOpened: ['log'], objects }), REGION),
    ).toThrow('objects[0] (alicloud_log_project): Your SLS service has not opened.');
  });
});
