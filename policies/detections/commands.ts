import { any, says } from './filter';
import type { Filter } from './filter';

/**
 * What fetches, hides or stays: in the clear, and in base64, where a word has three spellings by where
 * it begins. Parameters are read in small letters and without blanks.
 */
const WORDS = [
  'https?://',
  'curl',
  'wget',
  '/dev/tcp',
  'authorized_keys',
  'xmrig',
  '100\\.100\\.100\\.200',
  'crontab',
  'useradd',
  'base64-d',
];

/** The same words in base64 (`printf %s "curl " | base64`, begun at each of three places), in small letters. */
const IN_BASE64 = [
  '1c2vyywrk',
  '3z2v0i',
  '4bxjpz',
  '9kzxyvdgnw',
  'ahr0cdovl',
  'ahr0chm6ly',
  'd2dldc',
  'dnzxqg',
  'dxnlcmfkz',
  'eg1yaw',
  'ewmc4xmdaumtawljiwm',
  'f1dghvcml6zwrfa2v5c',
  'h0dha6ly',
  'h0dhbzoi8v',
  'hdxrob3jpemvkx2tlex',
  'htcmln',
  'iyxnlnjqglw',
  'jcm9udgfi',
  'jdxjsi',
  'jhc2u2ncatz',
  'l2rldi90y3',
  'mtawljewmc4xmdaumjaw',
  'n1cmwg',
  'nyb250yw',
  'odhrwczovl',
  'odhrwoi8v',
  'vzgv2l3rjc',
  'vzzxjhzg',
  'xmdaumtawljewmc4ymd',
  'y3jvbnrhy',
  'y3vybc',
  'ymfzzty0ic1k',
  'yxv0ag9yaxplzf9rzxlz',
];

export const suspiciousContent: Filter = says(`(${[...WORDS, ...IN_BASE64].join('|')})`);

/** A list of three machines and more, flat or as JSON. */
export const onManyMachines: Filter = any(
  says('"instanceid\\.([3-9]|[1-9][0-9]+)"'),
  says('"instanceids?":"?\\[("i-[a-z0-9]+",){2}'),
);
