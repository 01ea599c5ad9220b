// Sessions for load: signs in as a page would and answers the headers that every request then carries.
export async function sign_in(origin, { name, password }) {
    const answer = await fetch(`${origin}/api/sign_in`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Origin: origin },
        body: JSON.stringify({ sign_in_name: name, password }),
    });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`sign-in answered ${answer.status}: ${body.error}`);
    const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
    // Sec-Fetch-Site rather than an origin, so that the same headers do through a proxy on another port.
    return { headers: { Cookie: cookie, "Sec-Fetch-Site": "same-origin" }, session: body };
}
