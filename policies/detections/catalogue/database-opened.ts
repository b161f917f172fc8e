import { defineDetection } from '../detection';
import { all, any, calls, opensToTheWorld } from '../filter';

export default defineDetection({
  id: 'database-opened',
  title: 'A database was opened to the internet',
  severity: 'critical',
  description: 'Anybody can try passwords on it.',
  runbook: ['Take 0.0.0.0/0 off the list.', 'Look for logins in the audit log of the database.'],
  falsePositives: [],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  // Named by the tuples that documented lists have: each product calls its white list by another name.
  filter: all(
    any(
      calls(
        ['Rds', 'Dds', 'R-kvstore', 'gpdb', 'polardbx', 'OceanBasePro'],
        'ModifySecurityIps',
        'ModifyWhitelistTemplate',
        'CreateDBInstance',
      ),
      calls(['polardb'], 'ModifyDBClusterAccessWhitelist'),
      calls(['adb'], 'ModifyDBClusterAccessWhiteList'),
      calls(['clickhouse'], 'ModifySecurityIPList', 'UpdateWhitelistTemplate'),
      calls(
        ['HBase', 'hitsdb', 'Drds'],
        'ModifyIpWhitelist',
        'UpdateInstanceIpWhiteList',
        'ModifyDrdsIpWhiteList',
      ),
      calls(
        ['elasticsearch'],
        'ModifyWhiteIps',
        'UpdatePublicWhiteIps',
        'UpdateWhiteIps',
        'UpdateKibanaWhiteIps',
      ),
      calls(['alikafka'], 'UpdateAllowedIp'),
    ),
    opensToTheWorld,
  ),
  target: ['DBInstanceId', 'DBClusterId', 'InstanceId'],
});
