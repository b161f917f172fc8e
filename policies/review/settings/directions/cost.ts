import { different, fewer, higher, later, lower, nothing, off, under } from './direction';
import type { Directions } from './direction';

export const cost: Directions = {
  ...under('cost', {
    currency: different('amounts mean something else', { absent: 'weakest' }),
    'budgets[]': fewer('nobody is told what it costs', {
      by: ['name'],
      nameless: true,
      severity: 'high',
    }),
    balanceFloor: lower('the account runs dry before somebody is told', { absent: 'weakest' }),
    leakedKeys: off('nobody is told of a key that lies in public', { severity: 'high' }),
    'quotas[]': fewer('nobody is told when it is used up', { by: ['name'], nameless: true }),
  }),
  ...under('cost.budgets[]', {
    name: nothing('budgets are compared by it'),
    amount: higher('more is spent before somebody is told'),
    'products[]': fewer('what other products cost is not counted', { absent: 'strongest' }),
    'actual[]': later('more is spent before somebody is told'),
    'forecast[]': later('what is to come is told later'),
  }),
  ...under('cost.spike', {
    ratio: higher('a day may cost more before somebody is told', { absent: 'weakest' }),
    minimum: higher('a day may cost more before somebody is told', { absent: 'weakest' }),
  }),
  ...under('cost.quotas[]', {
    name: nothing('alarms are compared by it'),
    product: different('another quota is watched'),
    code: different('another quota is watched'),
    percent: higher('more is used before somebody is told'),
  }),
};
