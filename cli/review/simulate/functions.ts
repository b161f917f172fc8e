/**
 * Functions that make values of values and of nothing else, of Terraform 1.11. Those that read files are
 * allowed with a path that is written out; all others, those of providers and later ones among them, are not.
 */
export const pureFunctions: ReadonlySet<string> = new Set(
  `abs alltrue anytrue base64decode base64encode base64gzip base64sha256 base64sha512 basename can ceil
  chomp chunklist cidrhost cidrnetmask cidrsubnet cidrsubnets coalesce coalescelist compact concat contains
  csvdecode dirname distinct element endswith flatten floor format formatdate formatlist indent index
  issensitive join jsondecode jsonencode keys length list log lookup lower map matchkeys max md5 merge min
  nonsensitive object one optional parseint plantimestamp pow range regex regexall replace reverse sensitive
  set setintersection setproduct setsubtract setunion sha1 sha256 sha512 signum slice sort split startswith
  strcontains strrev substr sum textdecodebase64 textencodebase64 timeadd timecmp timestamp title tobool
  tolist tomap tonumber toset tostring transpose trim trimprefix trimspace trimsuffix try tuple type
  upper urlencode uuid uuidv5 values yamldecode yamlencode zipmap any for if in`.split(/\s+/),
);

/** Functions that read a file; those of a template fill it. */
export const fileFunctions: ReadonlySet<string> = new Set([
  'file',
  'filebase64',
  'filebase64sha256',
  'filebase64sha512',
  'fileexists',
  'filemd5',
  'filesha1',
  'filesha256',
  'filesha512',
  'templatefile',
]);
