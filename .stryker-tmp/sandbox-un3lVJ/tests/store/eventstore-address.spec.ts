// @ts-nocheck
import { describe, expect, it } from 'vitest';
import { eventStoreFaults, readEventStoreAddress } from '../../src/store/eventstore-address.ts';

describe('the address of an event store', () => {
  it.each([
    ['esdb://localhost:2113?tls=false', 'esdb://localhost:2113, without TLS'],
    ['esdb://admin:changeit@localhost', 'esdb://localhost, over TLS'],
    [
      'esdb+discover://admin:p%3Aw%40rd@cluster.example:2113?tls=true&tlsCaFile=/certs/ca.crt',
      'esdb+discover://cluster.example:2113, over TLS',
    ],
    ['esdb://u:p@a:1,b:2,c:3?TLSCAFILE=%2Fcerts%2Fca.crt', 'esdb://a:1,b:2,c:3, over TLS'],
    ['esdb://h?tls=false&streamPrefix=north', 'esdb://h, without TLS, streams of north'],
  ])('%s is one, and is shown without its password', (address, shown) => {
    expect(eventStoreFaults(address)).toEqual([]);
    expect(readEventStoreAddress(address).shown).toBe(shown);
  });

  it('gives the name and the password as they are meant', () => {
    const { credentials, connectionString } = readEventStoreAddress('esdb://admin:p%3Aw%40rd%2F@h:1');
    expect(credentials).toEqual({ username: 'admin', password: 'p:w@rd/' });
    expect(connectionString).toMatch(/^esdb:\/\/admin:p%3Aw%40rd%2F@h:1\?/);
  });

  it('what it says of itself stands; what it leaves out is filled in', () => {
    const { connectionString } = readEventStoreAddress('esdb://h:1?tls=false&gossipTimeout=9');
    expect(connectionString).toBe(
      'esdb://h:1?tls=false&gossipTimeout=9&connectionName=porcupine&maxDiscoverAttempts=2',
    );
  });

  it('names what stands before the streams of one account, which the client is not told of', () => {
    const { prefix, connectionString } = readEventStoreAddress('esdb://h:1?streamPrefix=north&tls=false');
    expect(prefix).toBe('north:');
    expect(connectionString).not.toMatch(/north|streamPrefix/i);
    expect(readEventStoreAddress('esdb://h:1?tls=false').prefix).toBe('');
  });

  it.each([
    ['esdb://h?tls=false&streamPrefix=north:', /gives streamPrefix a value that it cannot have/],
    ['esdb://h?tls=false&streamPrefix=$all', /gives streamPrefix a value that it cannot have/],
    ['esdb://h?tls=false&streamPrefix=.*', /gives streamPrefix a value that it cannot have/],
    ['esdb://h?tls=false&streamPrefix=a&streamprefix=b', /gives streamprefix twice/],
    ['esdb://', /must be esdb:/],
    ['esdb://a b', /must be esdb:/],
    ['esdb://secret:pa:ss@h', /must be esdb:/],
    ['esdb://h?tls=maybe', /gives tls a value that it cannot have/],
    ['esdb://h', /needs a user and a password over TLS: .*tls=false/],
    ['esdb://u:p@h?tls=false&TLS=true', /gives tls twice/],
    ['esdb://u:100%secret@h', /has a % that begins no code; a % itself is written %25/],
    ['esdb://u:p@h?tlsCaFile=%secret', /has a % that begins no code/],
    ['esdb://u:p@h:99999', /names a port above 65535/],
    // The digits of these passwords are taken for a port, and the rest for options.
    ['esdb://admin:2024?secret@127.0.0.1:2113', /something after the \? that is no option.*%3F/],
    ['esdb://admin:2024/?secret=1@127.0.0.1:2113', /something after the \? that is no option/],
    ['esdb://admin:1?tls=secret@127.0.0.1:2113', /gives tls a value that it cannot have/],
    ['esdb://[::1]:2113', /must be esdb:.*by name or IPv4 address/],
    ['esdb://u:p@h?tlsVerifyCert=false', /tlsVerifyCert has no effect/],
    ['esdb://u:p@h?nodePreference=follower', /nodePreference is not yours/],
    ['esdb://u:p@h?userCertFile=a&userKeyFile=b', /userCertFile cannot be used/],
    ['esdb://u:p@h?gossipTimeout=soon', /gives gossipTimeout a value that it cannot have/],
    ['esdb://u:p@h?speed=high', /no option; there are tls, tlsCaFile/],
  ])('%s is none, and the reason keeps what is secret', (address, reason) => {
    const faults = eventStoreFaults(address).join('; ');
    expect(faults).toMatch(reason);
    expect(faults).not.toMatch(/secret|pa:ss/);
  });

  it('has all its faults named at once', () => {
    expect(eventStoreFaults('esdb://h?tls=maybe&speed=high')).toHaveLength(3);
  });
});
