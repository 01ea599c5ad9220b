// A real OpenID Connect provider (npm oidc-provider) as a trust would run it, on a free port of this machine under the
// name localhost, so that it is another site than the server's 127.0.0.1. Its pages are two plain forms.
import { createServer } from "node:http";

import Provider from "oidc-provider";

import { free_port } from "./service.mjs";

const client_id = "evenload";
export const client_secret = "a secret that the provider and the server share";

function page(title, form) {
    return `<!doctype html><html lang="en-GB"><title>${title}</title><link rel="icon" href="data:,"><main><h1>${title}</h1>${form}</main></html>`;
}

function sign_in_form(uid) {
    return page(
        "The trust's sign-in",
        `<form method="post" action="/interaction/${uid}"><label>User name <input name="login" autofocus></label><button>Continue</button></form>`,
    );
}

async function form_of(request) {
    let text = "";
    for await (const part of request) text += part;
    return new URLSearchParams(text);
}

export class TrustProvider {
    // `origin`: of the server that people sign in to.
    static async start(origin) {
        const trust = new TrustProvider();
        const port = await free_port();
        trust.issuer = `http://localhost:${port}`;
        trust.provider = new Provider(trust.issuer, trust.configuration(origin));
        const answer = trust.provider.callback();
        trust.server = createServer((request, response) => {
            if (!request.url.startsWith("/interaction/")) return answer(request, response);
            trust.ask_who(request, response).catch(() => response.writeHead(500).end());
        });
        await new Promise((done) => trust.server.listen(port, "127.0.0.1", done));
        return trust;
    }

    configuration(origin) {
        return {
            clients: [
                {
                    client_id,
                    client_secret,
                    redirect_uris: [`${origin}/sign_in/provider/callback`],
                    backchannel_logout_uri: `${origin}/sign_in/provider/sign_out`,
                    backchannel_logout_session_required: true,
                },
            ],
            pkce: { required: () => true, methods: ["S256"] },
            claims: { openid: ["sub"], profile: ["preferred_username"] },
            cookies: { keys: ["only for this test"] },
            findAccount: (_, id) => ({
                accountId: id,
                claims: () => ({ sub: id, preferred_username: id.replace("subject of ", "") }),
            }),
            async loadExistingGrant(context) {
                const { client, session, provider } = context.oidc;
                const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
                grant.addOIDCScope("openid profile");
                await grant.save();
                return grant;
            },
            interactions: { url: (_, { uid }) => `/interaction/${uid}` },
            features: {
                devInteractions: { enabled: false },
                backchannelLogout: { enabled: true },
                rpInitiatedLogout: {
                    enabled: true,
                    logoutSource(context, form) {
                        context.body = page(
                            "Sign out of the trust?",
                            `${form}<button form="op.logoutForm" value="yes" name="logout">Sign out everywhere</button>`,
                        );
                    },
                    postLogoutSuccessSource(context) {
                        context.body = page("You are signed out of the trust", "");
                    },
                },
            },
        };
    }

    // Whoever says a name is that person.
    async ask_who(request, response) {
        const { uid } = await this.provider.interactionDetails(request, response);
        if (request.method !== "POST")
            return response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(sign_in_form(uid));
        const login = (await form_of(request)).get("login");
        await this.provider.interactionFinished(request, response, { login: { accountId: `subject of ${login}` } });
    }

    stop() {
        this.server.closeAllConnections();
        return new Promise((done) => this.server.close(done));
    }
}
