import {
  different,
  fewer,
  higher,
  lower,
  more,
  nothing,
  off,
  towards,
  under,
  wider,
} from './direction';
import type { Directions } from './direction';

export const watching: Directions = {
  ...under('audit', {
    enabled: off('nothing records who did what', { severity: 'critical' }),
    trailName: nothing('the trail is made anew, and its log store begins anew'),
    keepDays: lower('who did what is forgotten sooner', { absent: 'strongest', severity: 'high' }),
    kmsInstance: nothing('keys are made in another instance of KMS'),
    customerKey: off('the key of the records is not ours to take back'),
    organization: off('other accounts of the organisation are recorded no more', {
      severity: 'high',
    }),
    logStoreDays: lower('who did what can be searched for less long', {
      absent: 'strongest',
      severity: 'high',
    }),
  }),
  ...under('audit.dataEvents', {
    region: different('who reads data in that region is recorded no more', {
      absent: 'weakest',
      severity: 'high',
    }),
  }),
  ...under('audit.lock', {
    days: lower('records may be deleted sooner', { absent: 'weakest', severity: 'high' }),
    state: towards(['locked', 'trial'], 'records may be deleted', {
      absent: 'weakest',
      severity: 'high',
    }),
  }),
  ...under('audit.bucket', {
    name: different('records go to a bucket that the baseline does not guard', {
      severity: 'high',
    }),
    keyPrefix: nothing('records have other names'),
    writeRoleArn: different('records go by another role', { severity: 'high' }),
  }),
  ...under('audit.project', {
    name: different('alerts look at another log', { severity: 'high' }),
    region: different('alerts look at another log', { severity: 'high' }),
    accountId: different('records go to another account', { severity: 'high' }),
    writeRoleArn: different('records go by another role', { severity: 'high' }),
  }),
  ...under('incident.lockdown', {
    state: towards(['locked', 'lifted'], 'who was locked out can act again', {
      absent: 'weakest',
      severity: 'high',
    }),
    'users[]': fewer('they can act again', { severity: 'high' }),
    'roles[]': fewer('their sessions can act again', { severity: 'high' }),
    'quarantine[]': fewer('their machines reach others again', {
      by: ['securityGroup'],
      severity: 'high',
    }),
    'quarantine[].securityGroup': nothing('groups are compared by it'),
    'quarantine[].region': different('the group of that id is looked for elsewhere'),
    'evidence[].disk': nothing('disks are compared by it'),
    'evidence[].region': different('the disk of that id is looked for elsewhere'),
    'evidence[]': fewer('a snapshot that was evidence is deleted', {
      by: ['disk'],
      severity: 'high',
    }),
  }),
  ...under('detective', {
    enabled: off('nobody is told of what is set wrong', { severity: 'high' }),
    deliver: off('what was set when is not kept'),
    'contacts[]': fewer('Alibaba Cloud tells them nothing any more', {
      by: ['name'],
      nameless: true,
      severity: 'high',
    }),
    'notifyAbout[]': fewer('nobody is told of it any more', { severity: 'high' }),
  }),
  ...under('detective.rules', {
    'on[]': fewer('nobody looks at it any more'),
    'off[]': more('nobody looks at it any more', { severity: 'high' }),
    'remediate[]': fewer('it is told and no longer put right'),
  }),
  ...under('detective.contacts[]', {
    name: nothing('contacts are compared by it'),
    email: different('messages go elsewhere', { severity: 'high' }),
    mobile: different('messages go elsewhere', { severity: 'high' }),
    position: nothing('what it says is for people'),
  }),
  ...under('alerts', {
    'recipients[]': fewer('they are told of no alert any more', {
      by: ['kind', 'name'],
      nameless: true,
      severity: 'high',
    }),
    'workHoursOnly[]': more('alerts of the night wait for the morning'),
    repeatHours: higher('an alert that was missed comes back later'),
    language: nothing('what it says is for people'),
    test: nothing('it sends a test alert'),
  }),
  ...under('alerts.recipients[]', {
    kind: nothing('recipients are compared by it'),
    name: nothing('recipients are compared by it'),
    'email[]': fewer('nobody there is told of an alert any more', { severity: 'high' }),
    of: different('messages have the form of another chat'),
    from: towards(
      ['info', 'low', 'medium', 'high', 'critical'],
      'they are told of the worst only',
      { severity: 'high' },
    ),
  }),
  'detections.known[]': more('what it usually does is told of by nobody any more', {
    by: ['kind', 'name'],
    severity: 'high',
  }),
  ...under('detections.known[]', {
    kind: nothing('identities are compared by it'),
    name: nothing('identities are compared by it'),
    user: different('somebody else does it without an alert', { severity: 'high' }),
    role: different('somebody else does it without an alert', { severity: 'high' }),
    'networks[]': wider('from there a thief with its key is told of by nobody', {
      absent: 'weakest',
      severity: 'high',
    }),
  }),
  'detections.tune.*': fewer('nobody looks for it any more', { severity: 'own' }),
  ...under('detections.tune.*', {
    enabled: off('nobody is told of it any more', { severity: 'own' }),
    severity: towards(
      ['critical', 'high', 'medium', 'low', 'info'],
      'fewer are told of it, and later',
      { severity: 'own' },
    ),
    threshold: higher('more of it passes without an alert', {
      absent: 'strongest',
      severity: 'own',
    }),
    windowMinutes: lower('who is slow passes without an alert', {
      absent: 'strongest',
      severity: 'own',
    }),
    'exceptUsers[]': more('whoever is them does it without an alert', { severity: 'own' }),
    'trustedNetworks[]': wider('from there nobody is told of it', {
      absent: 'weakest',
      severity: 'own',
    }),
    'productsInUse[]': more('who uses it for the first time is told of by nobody', {
      severity: 'own',
    }),
    'trustedRegions[]': more('there nobody is told of it', { absent: 'weakest', severity: 'own' }),
  }),
  ...under('detections.tune.*.hours', {
    from: lower('at these hours nobody is told of it', { absent: 'weakest', severity: 'own' }),
    to: higher('at these hours nobody is told of it', { absent: 'weakest', severity: 'own' }),
    utcOffset: different('other hours count as odd', { absent: 'weakest', severity: 'own' }),
    'days[]': more('on these days nobody is told of it', { severity: 'own' }),
  }),
};
