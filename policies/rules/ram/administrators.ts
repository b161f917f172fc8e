/** System policies by which one can give oneself every other right, in lower case. */
const ADMINISTRATORS = new Set([
  'administratoraccess',
  'aliyunramfullaccess',
  'aliyunstsassumeroleaccess',
  'aliyunresourcedirectoryfullaccess',
  'aliyuncloudssofullaccess',
]);

export function isAdministrator(policy: string): boolean {
  return ADMINISTRATORS.has(policy.toLowerCase());
}
