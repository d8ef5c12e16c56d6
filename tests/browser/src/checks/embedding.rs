//! The reading on other pages: embed/embed.js, a plain frame, and what is left where they don't work.

use std::time::Duration;

use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use crate::Done;
use crate::session::Session;

/// The demo page's block with a link, its frame, and what a message from that frame looks like to the page.
const BLOCK: &str = "
const block = document.querySelector('section[data-subtext*=\"#\"], section[data-src]');
const frame = () => block.shadowRoot?.querySelector('iframe');
const words = () => block.querySelector('p').checkVisibility();
const say = (data, more = {}) => dispatchEvent(new MessageEvent('message',
  { source: frame().contentWindow, origin: 'null', data: { subtext: 1, ...data }, ...more }));
";
const LIVE: &str = "return !!frame() && !words() && frame().clientHeight > 200;";

/// The live reading stands where the text was, as high as it is, and the rest of the page is as its author wrote it.
pub async fn the_reading_takes_the_place_of_the_text(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    let told = "const html = await (await fetch(location)).text(); const source = new DOMParser().parseFromString(html, 'text/html');
        const blocks = root => [...root.querySelectorAll('[data-subtext], subtext-case')].map(b => b.outerHTML).join();
        return blocks(document) === blocks(source);";
    if !is_true(page, &in_async(told)).await? {
        return Err("embed.js altered a block".into());
    }
    let rest = "const alone = document.querySelector('section[data-subtext=\"1\"]:not([data-src])');
        return !alone.shadowRoot && alone.checkVisibility() && document.querySelectorAll('main > iframe').length === 1
            && frame().getAttribute('sandbox') === 'allow-scripts allow-popups allow-popups-to-escape-sandbox'
            && frame().title.length > 4 && frame().loading === 'lazy';";
    if !is_true(page, rest).await? {
        return Err("the block alone, the plain frame or the attributes are not as they should be".into());
    }
    page.scroll_to("subtext-case").await?;
    let case = "const f = document.querySelector('subtext-case').shadowRoot?.querySelector('iframe');
        return f?.clientHeight > 200 && !document.querySelector('subtext-case p').checkVisibility();";
    until(page, "the element is live too", case).await?;
    enter(page, "document.querySelector('main > iframe')").await?;
    let plain = "return document.querySelectorAll('main mark').length > 3 && document.body.scrollHeight > innerHeight;";
    page.until("the plain frame reads, and scrolls where it is too low", plain).await
}

/// Nothing of the page around the reading is in the frame: one quiet line leads to it.
pub async fn the_frame_shows_the_reading_only(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    enter(page, "frame()").await?;
    let only = "const link = document.querySelector('a[target=_blank]');
        return document.querySelectorAll('main mark').length > 3 && !document.querySelector('header, footer, textarea, .desk')
            && link.rel.includes('noopener') && !link.search && link.hash.startsWith('#s0.');";
    page.until("only the reading is in the frame", only).await?;
    let sealed = "let storage = 'open'; try { localStorage; } catch { storage = 'refused'; }
        return self.origin === 'null' && storage === 'refused';";
    if !is_true(page, sealed).await? {
        return Err("the frame has the origin of the page".into());
    }
    Ok(())
}

/// The frame is as high as what is in it at every width and after every touch, and then it rests.
pub async fn the_height_follows_and_rests(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    for width in [1280, 420, 800] {
        page.resize(width, 900).await?;
        fits(page, &format!("the frame fits at {width} px")).await?;
    }
    enter(page, "frame()").await?;
    page.ask("hooks('mark').find(m => m.textContent.includes('working')).click();", Vec::new()).await?;
    page.until(
        "the touched mark is explained under its words",
        "return !!document.querySelector('.text .sheet');",
    )
    .await?;
    page.client.enter_parent_frame().await?;
    fits(page, "the frame makes room for the entry").await?;
    let count = in_async(
        "let count = 0; const watch = new MutationObserver(list => { count += list.length; });
         watch.observe(frame(), { attributes: true });
         await new Promise(done => setTimeout(done, 1500)); return count === 0;",
    );
    if is_true(page, &count).await? { Ok(()) } else { Err("the frame's height does not come to rest".into()) }
}

/// Heights are kept within bounds, small changes are passed over, and a frame that keeps changing is left alone.
pub async fn wild_heights_are_tamed(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    fits(page, "the frame fits").await?;
    let tamed = in_async(
        "const rest = () => new Promise(done => setTimeout(done, 1100));
         const height = () => parseInt(frame().style.height);
         const after = value => { say({ type: 'height', height: value }); return height(); };
         await rest();
         const seen = [after(1e9), after(-5), after(400.2), after(402), after('no'), after(NaN), after(undefined)];
         await rest();
         let changes = 0, before = height();
         for (let n = 0; n < 100; n++) { const now = after(500 + n * 10); if (now !== before) changes++; before = now; }
         const grown = changes;
         await rest();
         for (let n = 0; n < 100; n++) { const now = after(n % 2 ? 900 : 600); if (now !== before) changes++; before = now; }
         return JSON.stringify([seen, grown, changes]);",
    );
    let seen = in_page(page, &tamed).await?;
    if seen != "[[20000,80,401,401,401,401,401],20,40]" {
        return Err(format!("heights were followed so: {seen}").into());
    }
    Ok(())
}

/// Only the frame itself is heard, from the origin that it may have, in this version of the protocol.
pub async fn strangers_are_not_heard(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    fits(page, "the frame fits").await?;
    let deaf = in_async(
        "const before = frame().style.height;
         const height = { type: 'height', height: 4321 };
         say(height, { source: window });
         say(height, { source: null });
         say(height, { source: document.querySelector('main > iframe').contentWindow });
         say(height, { origin: 'https://stranger.example' });
         say({ ...height, subtext: 2 });
         say({ type: 'error' }, { source: window });
         for (const data of [null, 'ready', 7, [], { type: 'error' }]) say({}, { data });
         window.postMessage({ subtext: 1, type: 'error' }, '*');
         await new Promise(done => setTimeout(done, 200));
         return frame().style.height === before && !words();",
    );
    if !is_true(page, &deaf).await? {
        return Err("a message from elsewhere had an effect".into());
    }
    // And the reading hears nobody but the page around it.
    enter(page, "frame()").await?;
    let theme = "return document.documentElement.dataset.theme;";
    page.ask("window.postMessage({ subtext: 1, type: 'theme', theme: 'dark' }, '*');", Vec::new()).await?;
    tokio::time::sleep(Duration::from_millis(200)).await;
    let now = page.ask(theme, Vec::new()).await?;
    if now != "auto" { Err(format!("the frame took {now} from itself").into()) } else { Ok(()) }
}

/// The colours are those that the host names, from the first moment and after each change.
pub async fn the_theme_is_the_hosts(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    for theme in ["dark", "light", "auto"] {
        page.ask(&[BLOCK, "block.dataset.theme = arguments[0];"].concat(), vec![theme.into()]).await?;
        enter(page, "frame()").await?;
        let took = "return document.documentElement.dataset.theme === arguments[0];";
        page.until_with(&format!("the frame is {theme}"), took, vec![theme.into()]).await?;
        page.client.enter_parent_frame().await?;
        page.keep_screen(&format!("embed-{theme}")).await?;
    }
    open(page, "demo-strict.html").await?;
    enter(page, "frame()").await?;
    let dark = "return document.documentElement.dataset.theme === 'dark'
        && getComputedStyle(document.documentElement).colorScheme === 'dark';";
    page.until("the frame is dark by its address", dark).await
}

/// A host's strict policy, and a script that is there twice, change nothing; a link that can't be read leaves the words.
pub async fn a_strict_host_has_live_readings(page: &Session<'_>) -> Done {
    open(page, "demo-strict.html").await?;
    page.scroll_to("subtext-case").await?;
    let chinese = "return document.querySelector('subtext-case').shadowRoot?.querySelector('iframe')?.clientHeight > 200;";
    until(page, "the element is live", chinese).await?;
    enter(page, "document.querySelector('subtext-case').shadowRoot.querySelector('iframe')").await?;
    page.until("the frame speaks Chinese", "return document.documentElement.lang.startsWith('zh');").await?;
    page.client.enter_parent_frame().await?;
    page.scroll_to("section:last-of-type").await?;
    let kept = "const broken = document.querySelectorAll('[data-subtext]')[1];
        return !!broken.shadowRoot && !broken.shadowRoot.querySelector('iframe') && broken.firstChild.checkVisibility();";
    until(page, "the broken link leaves the author's words", kept).await?;
    page.keep_screen("embed-strict").await
}

/// A reading that fails later gives the place back.
pub async fn a_late_error_brings_the_words_back(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    let late = "say({ type: 'error' }); return !frame() && words();";
    if is_true(page, late).await? { Ok(()) } else { Err("after an error the words are not back".into()) }
}

/// Where the host forbids the frame, or the link is none of Subtext's, the author's words are there.
pub async fn what_fails_leaves_the_words(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    let forbidden = "
        const policy = document.createElement('meta');
        policy.httpEquiv = 'Content-Security-Policy';
        policy.content = \"frame-src 'none'\";
        document.head.append(policy);
        const add = src => {
            const element = document.createElement('subtext-case');
            element.setAttribute('src', src);
            element.append(Object.assign(document.createElement('p'), { textContent: 'The words.' }));
            document.querySelector('main').prepend(element);
        };
        add('https://elsewhere.example/#s0.AAAA');
        add('javascript:alert(1)#x');
        add('../#c=wechat');
        scrollTo(0, 0);";
    in_page(page, forbidden).await?;
    let tried = "return !!document.querySelector('subtext-case').shadowRoot?.querySelector('iframe');";
    until(page, "the frame is tried", tried).await?;
    let given_up = "const all = [...document.querySelectorAll('subtext-case')].slice(0, 3);
        return !all[0].shadowRoot.querySelector('iframe') && !all[1].shadowRoot && !all[2].shadowRoot
            && all.every(element => element.firstChild.checkVisibility());";
    until(page, "the frames are given up", given_up).await?;
    others(page, "Content Security Policy").await
}

/// Without scripts every text is there to read. A frame in which scripts are off stands for such a browser.
pub async fn without_scripts_the_text_is_there(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    let still = in_async(
        "const still = document.createElement('iframe');
         still.sandbox = 'allow-same-origin';
         still.src = location.href;
         document.body.prepend(still);
         await new Promise(done => still.onload = done);
         const blocks = [...still.contentDocument.querySelectorAll('[data-subtext], subtext-case')];
         return blocks.length === 3 && blocks.every(block => !block.shadowRoot && block.firstElementChild
             && block.checkVisibility() && block.textContent.length > 40);",
    );
    if !is_true(page, &still).await? {
        return Err("a text is not there without scripts".into());
    }
    others(page, "Blocked script execution").await
}

/// On paper the text stands as its author gave it.
pub async fn the_text_is_what_is_printed(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    until(page, "the text is printed", "return words() && !frame().checkVisibility();").await
}

/// Embed mode keeps nothing, even where it could.
pub async fn nothing_is_kept(page: &Session<'_>) -> Done {
    page.client.goto(&format!("{}?embed&theme=dark&lang=zh#c=wechat", page.settings.page)).await?;
    page.until("it reads", "return document.querySelectorAll('main mark').length > 3;").await?;
    tokio::time::sleep(Duration::from_millis(600)).await;
    let kept =
        page.ask("return Object.keys(localStorage).concat(document.cookie || []);", Vec::new()).await?;
    if kept == json!([]) { Ok(()) } else { Err(format!("it kept {kept}").into()) }
}

/// A host sends its reader to a finding, and the page is scrolled there; opening scrolls nothing.
pub async fn a_finding_can_be_gone_to(page: &Session<'_>) -> Done {
    open(page, "demo.html").await?;
    page.resize(900, 500).await?;
    fits(page, "the frame fits").await?;
    page.ask("scrollTo(0, 0);", Vec::new()).await?;
    enter(page, "frame()").await?;
    let last = page.ask("return hooks('finding').length - 1;", Vec::new()).await?;
    page.client.enter_parent_frame().await?;
    page.ask(&[BLOCK, "block.dataset.at = arguments[0];"].concat(), vec![last]).await?;
    until(page, "the page is scrolled to the finding", "return scrollY > 300;").await?;
    enter(page, "frame()").await?;
    page.until("the last finding is looked at", "return hooks('finding').at(-1).matches('.on');").await
}

async fn open(page: &Session<'_>, name: &str) -> Done {
    let address = format!("{}embed/{name}", page.settings.page);
    let show = [BLOCK, "block.scrollIntoView();"].concat();
    let live = format!("the block of {name} is live");
    page.client.goto(&address).await?;
    page.ask(&show, Vec::new()).await?;
    if until(page, &live, LIVE).await.is_ok() {
        return Ok(());
    }
    // A browser that has just been started on a busy machine may be slower than embed.js is patient.
    page.client.goto(&address).await?;
    page.ask(&show, Vec::new()).await?;
    until(page, &live, LIVE).await
}

/// Waits until nothing in the block's frame has to be scrolled, and next to nothing is empty below.
async fn fits(page: &Session<'_>, what: &str) -> Done {
    let mut seen = Value::Null;
    for _ in 0..100 {
        enter(page, "frame()").await?;
        let inside = page
            .ask(
                "return Math.ceil(document.getElementById('app').getBoundingClientRect().height);",
                Vec::new(),
            )
            .await?;
        page.client.enter_parent_frame().await?;
        let outside = page.ask(&[BLOCK, "return frame().clientHeight;"].concat(), Vec::new()).await?;
        seen = json!([inside, outside]);
        let spare = outside.as_i64().zip(inside.as_i64()).map(|(outside, inside)| outside - inside);
        if spare.is_some_and(|spare| (0..=3).contains(&spare)) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err(format!("waited in vain until {what}; inside and outside: {seen}").into())
}

/// Goes into the frame that an expression names.
async fn enter(page: &Session<'_>, frame: &str) -> Done {
    let found = page.ask(&[BLOCK, "return ", frame, ";"].concat(), Vec::new()).await?;
    let id = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str);
    let id = id.ok_or_else(|| format!("there is no {frame}"))?;
    Element::from_element_id(page.client.clone(), ElementRef::from(id.to_owned())).enter_frame().await?;
    Ok(())
}

/// That nothing is in the console but what had to be.
async fn others(page: &Session<'_>, wanted: &str) -> Done {
    let errors = page.console_errors().await?;
    let others: Vec<String> = errors.into_iter().filter(|error| !error.contains(wanted)).collect();
    if others.is_empty() { Ok(()) } else { Err(format!("other errors in the console: {others:?}").into()) }
}

async fn until(page: &Session<'_>, what: &str, condition: &str) -> Done {
    page.until(what, &[BLOCK, condition].concat()).await
}

async fn in_page(page: &Session<'_>, body: &str) -> Done<Value> {
    page.ask(&[BLOCK, body].concat(), Vec::new()).await
}

async fn is_true(page: &Session<'_>, body: &str) -> Done<bool> {
    Ok(in_page(page, body).await? == Value::Bool(true))
}

/// A function body that waits for something; WebDriver waits for what it returns.
fn in_async(body: &str) -> String {
    ["return (async () => {", body, "})();"].concat()
}
