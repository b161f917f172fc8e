import { allow, SESSION_HOURS } from './role';
import type { Role } from './role';

/** The emergency administrator. Entered with MFA by named people; entering leads to an alert. */
export const breakGlass: Role = {
  name: 'breakGlass',
  title: 'Break glass',
  forWhom:
    'Two or three named people, for the day when nothing else helps, and for changing who may do what.',
  sessionHours: SESSION_HOURS,
  purposes: [
    {
      id: 'everything',
      title: 'Do everything that is not denied',
      why: 'Nobody knows beforehand what an emergency takes. What none takes, the guardrails still deny.',
      statements: [allow(['*'])],
    },
  ],
  optional: [],
  cannot: [
    {
      what: 'switch off or redirect the audit trail',
      examples: ['actiontrail:StopLogging', 'actiontrail:DeleteTrail', 'actiontrail:UpdateTrail'],
    },
    {
      what: 'silence the alerts on the trail, whom they tell, or the budget watch',
      examples: ['log:UpdateResourceRecord', 'log:DeleteResourceRecord'],
    },
    {
      what: 'make a key that outlives the hour',
      examples: ['ram:CreateAccessKey', 'ims:CreateAccessKey', 'ram:CreateAppSecret'],
    },
    { what: 'go on to another role', examples: ['sts:AssumeRole'] },
    {
      what: 'buy anything, or change who pays',
      examples: ['bss:PayOrder', 'bssapi:ModifyAccountRelation'],
    },
    {
      what: 'take the account out of its organisation',
      examples: ['resourcemanager:MoveAccount', 'resourcemanager:DetachControlPolicy'],
    },
  ],
  limits: [
    'An administrator can take off the guardrails of this very role and then cross them. RAM has no boundary against that; the trail records it, and there is an alert.',
    'A person who has not enrolled a second factor can be enrolled by whoever has a key or the password of theirs: RAM does not tell the two apart before there is one. See that both emergency administrators have enrolled before anything else is deployed, and give nobody a key; the trail records BindMFADevice, and the alert on it is the one to look at.',
    'RAM does not document whether a session carries the MFA of its entry: MFA is asked for at the door.',
  ],
};
