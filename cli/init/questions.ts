import type { Answers } from './template';

/** A question of `init`: a flag, and for a person one line on why it is asked. */
export interface Question {
  readonly key: keyof Answers;
  readonly flag: string;
  readonly ask: string;
  readonly why: string;
  /** What an empty answer stands for. None: it has to be answered. */
  readonly otherwise?: string;
}

export const QUESTIONS: readonly Question[] = [
  {
    key: 'account',
    flag: '--account',
    ask: 'Account id',
    why: 'The 16 digits that the console shows when you click your picture, top right.',
  },
  {
    key: 'site',
    flag: '--site',
    ask: 'international or china',
    why: 'Where the account was opened: alibabacloud.com or aliyun.com.',
    otherwise: 'international',
  },
  {
    key: 'region',
    flag: '--region',
    ask: 'Region',
    why: 'Where logs and what else is not global are kept: one near the people who look after it.',
    otherwise: 'ap-southeast-1',
  },
  {
    key: 'people',
    flag: '--people',
    ask: 'User names, with commas between them',
    why: 'Who deploys, and who may repair the account in an emergency: two, as one may be on a plane.',
  },
  {
    key: 'email',
    flag: '--email',
    ask: 'Address',
    why: 'Who is told of alerts: a list that several people read is better than one person.',
  },
  {
    key: 'scope',
    flag: '--scope',
    ask: 'Tag, as key=value',
    why: 'What developers may change: only things with this tag. Empty: there are no developers yet.',
    otherwise: '',
  },
  {
    key: 'budget',
    flag: '--budget',
    ask: 'Amount a month',
    why: 'A bill that grows is often the first sign of a stolen account. Empty: no budget.',
    otherwise: '',
  },
  {
    key: 'inUse',
    flag: '--in-use',
    ask: 'yes or no',
    why: 'Is the account in use? Then nothing is cut off at first, until you take enforce: later out.',
    otherwise: 'no',
  },
];
