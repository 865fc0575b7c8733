/** A browser without scripts, as far as forms go: it keeps cookies, asks for pages by name and follows where it is led. */
export interface BrowserJar {
  /** The address in its bar: of the last page. */
  at(): string;
  open(address: string): Promise<Response>;
  /** `next` is the field `then`. */
  send(address: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  /** A form with a file. */
  upload(address: string, form: FormData): Promise<Response>;
  readonly cookies: Map<string, string>;
}

export function browserJar(
  origin: string,
  ask: (address: string, init: RequestInit) => Response | Promise<Response>,
): BrowserJar {
  const cookies = new Map<string, string>();
  let here = '';
  const request = async (address: string, init: RequestInit): Promise<Response> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { ...init.headers, origin, cookie, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const answer = await ask(`${origin}${address}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0\b/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    here = address;
    return answer.status === 303 ? request(answer.headers.get('location') ?? '/', { method: 'GET' }) : answer;
  };
  return {
    cookies,
    at: () => here,
    open: (address) => request(address, { method: 'GET' }),
    upload: (address, form) => request(address, { method: 'POST', body: form }),
    send(address, { next, ...fields }) {
      const body = new URLSearchParams({
        ...fields,
        ...(next === undefined ? {} : Object.fromEntries([['then', next]])),
      });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return request(address, { method: 'POST', headers, body: body.toString() });
    },
  };
}
