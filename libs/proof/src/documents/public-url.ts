import ipaddr from 'ipaddr.js';

const INSIDE = /(?:^|\.)(?:localhost|local|internal|intranet|home\.arpa|onion)$/;

/**
 * Whether an address may be asked for at all: https on its own port, a host name with a dot, no credentials, no number
 * in place of a name. What the name resolves to is for the source to judge, at the moment it connects.
 */
export function isPublicUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false;
  return isPublicHost(url.hostname);
}

function isPublicHost(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return name.includes('.') && !name.startsWith('[') && !isNumber(name) && !INSIDE.test(name);
}

/** Only a name whose last part begins with a digit can be an address; to ask of every name is slow, for the answer no is thrown. */
function isNumber(name: string): boolean {
  return /(?:^|\.)\d[^.]*$/.test(name) && ipaddr.isValid(name);
}
