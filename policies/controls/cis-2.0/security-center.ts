import { defineControl } from '../control';
import type { Control } from '../control';

/** Section 8. */
export const securityCenter: readonly Control[] = [
  defineControl({
    id: '8.1',
    title: 'Security Center is of the Advanced or Enterprise edition',
    level: 2,
    assessed: 'automated',
    rules: ['security-center-edition'],
    manual: 'Paid for, so the baseline does not buy it.',
  }),
  defineControl({
    id: '8.2',
    title: 'The agent of Security Center is on every machine',
    level: 2,
    assessed: 'automated',
    rules: ['ecs-security-agent-installed'],
    detections: ['instance-protection-off'],
    manual:
      'Whether the agent still runs on a machine is in no configuration: Security Center tells.',
  }),
  defineControl({
    id: '8.3',
    title: 'Viruses are put into quarantine at once',
    level: 2,
    assessed: 'manual',
    manual: 'A switch of the console: no resource of the provider was found that has it.',
  }),
  defineControl({
    id: '8.4',
    title: 'Web servers are searched for web shells',
    level: 1,
    assessed: 'manual',
    rules: ['security-center-web-lock-blocks'],
    detections: ['web-lock-off'],
    manual:
      'The list of web servers that are searched is kept in the console. The rule is about the lock on files of web sites, which stops web shells from being put there.',
  }),
  defineControl({
    id: '8.5',
    title: 'Security Center tells people of what is dangerous',
    level: 1,
    assessed: 'automated',
    offeredBy: ['NotificationContacts'],
    rules: ['notification-reaches-somebody'],
    manual:
      "Security Center's own choice of what it tells is made in the console. The construct and the rule are about whom Alibaba Cloud writes to.",
  }),
  defineControl({
    id: '8.6',
    title: 'Security Center may read the settings of other products',
    level: 1,
    assessed: 'manual',
    manual:
      'Given with a click in the console, which makes a service-linked role: `alicloud_security_center_service_linked_role` can make it too, and the baseline does not.',
  }),
  defineControl({
    id: '8.7',
    title: 'Machines are scanned for known holes by schedule',
    level: 1,
    assessed: 'automated',
    rules: ['security-center-checks-scheduled'],
    manual:
      'The rule is about checks of the account. Scans of machines for urgent holes can be scheduled with `alicloud_threat_detection_cycle_task`, at which no rule looks; the rest is set in the console.',
  }),
  defineControl({
    id: '8.8',
    title: 'What is installed on machines is listed every day',
    level: 1,
    assessed: 'manual',
    manual:
      'A choice of the console, for the Enterprise edition: no resource of the provider was found that has it.',
  }),
];
