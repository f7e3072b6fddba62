const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^(?=.*:)[\da-f:]+(?:\d+(?:\.\d+){3})?$/;

/** A number in place of a name, as URLs write it once they are parsed, without brackets. */
export const isAddress = (host: string): boolean => IPV4.test(host) || IPV6.test(host.toLowerCase());

/**
 * Is a number out in the world, and not inside a house or the machine itself? RFC 1122, 1918, 3927, 5737, 6598, 6890 for IPv4; of
 * IPv6 only global unicast (2000::/3), without the ranges that wrap an IPv4 number (6to4, Teredo) or are for documentation.
 */
export function isPublicAddress(address: string): boolean {
  const plain = address.toLowerCase().replace(/%.*$/, '');
  if (IPV4.test(plain)) return isPublicNumber(plain.split('.').map(Number));
  if (!IPV6.test(plain)) return false;
  const dotted = /^::ffff:(\d+(?:\.\d+){3})$/.exec(plain)?.[1];
  if (dotted !== undefined) return isPublicNumber(dotted.split('.').map(Number));
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(plain);
  if (mapped) {
    const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
    return isPublicNumber([high >> 8, high & 255, low >> 8, low & 255]);
  }
  return /^[23][\da-f]{3}:/.test(plain) && !/^(?:2002:|2001:(?:0{1,4}:|:|db8:))/.test(plain);
}

function isPublicNumber([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b <= 31) return false;
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) return false;
  if ((a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113)) return false;
  return !(a === 100 && b >= 64 && b <= 127) && !(a === 198 && (b === 18 || b === 19));
}
