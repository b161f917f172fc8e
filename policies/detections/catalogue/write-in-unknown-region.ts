import { defineDetection } from '../detection';
import { all, any, field, not, present, service, succeeded } from '../filter';
import type { Filter } from '../filter';

/**
 * Services without regions are recorded in one of these (API `UpdateGlobalEventsStorageRegion` of
 * ActionTrail takes no others).
 */
const global: Filter = all(
  field('acsRegion', 'cn-hangzhou', 'ap-southeast-1'),
  service(
    'Ram',
    'Ims',
    'Sts',
    'ResourceManager',
    'ResourceDirectoryMaster',
    'Actiontrail',
    'BssOpenApi',
    'AasSub',
    'AasCustomer',
    'Customer',
    'Tag',
    'Config',
    'Sas',
    'Alidns',
    'cas',
    'Domain',
    'Cdn',
    'dcdn',
    'ESA',
    'Cms',
    'Cbn',
    'Ga',
    'quotas',
    'cloudsso',
    'waf-openapi',
    'ddoscoo',
    'Dm',
    'Dysmsapi',
    'CloudControl',
    'Workorder',
  ),
);

/** What the baseline has in one place whatever its region: records of alerts, and Cloud Config. */
const ofTheBaseline: Filter = any(
  all(field('acsRegion', 'cn-heyuan'), service('Sls', 'Log')),
  all(field('acsRegion', 'cn-shanghai', 'ap-southeast-1'), service('Config')),
);

export default defineDetection({
  id: 'write-in-unknown-region',
  title: 'Something was changed in a region that is not in use',
  severity: 'high',
  description: 'Miners start where nobody looks.',
  runbook: [
    'See what was made, and release it.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: [
    'Global services, which are recorded in one region for all: add it to trustedRegions.',
  ],
  sources: ['API metadata of Alibaba Cloud'],
  filter: all(
    field('eventRW', 'Write'),
    succeeded,
    present('acsRegion'),
    not({ allowlist: 'trustedRegions' }),
    not(global),
    not(ofTheBaseline),
  ),
  usualFor: ['services'],
  // That a region is in use is told once a week; what is done there has detections of its own.
  groupBy: ['recipientAccountId', 'acsRegion'],
  tells: [
    'eventName',
    'serviceName',
    'userIdentity.userName',
    'sourceIpAddress',
    'userIdentity.accessKeyId',
  ],
  repeatHours: 168,
});
