//! The page by its hooks: the elements that carry a `data-testid`.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Done;
use crate::session::Session;

/// Longer than any machine needs; a wait ends as soon as its condition holds.
const PATIENCE: Duration = Duration::from_secs(15);

/// Functions that every script below can use.
const HELPERS: &str = r#"
const hook = id => document.querySelector(`[data-testid="${id}"]`);
const hooks = id => [...document.querySelectorAll(`[data-testid="${id}"]`)];
const put = (id, text) => {
  const field = hook(id);
  field.focus();
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
};
"#;

/// A finding in the list.
#[derive(Debug)]
pub struct Finding {
    pub layer: String,
    pub category: String,
    /// The marked text, put together from the pieces that carry this finding.
    pub marked: String,
}

impl Session<'_> {
    /// Opens the page and waits until it reads.
    pub async fn load(&self) -> Done {
        self.client.goto(&self.settings.page).await?;
        self.until(
            "the built-in example is read",
            "return hook('reading-statement-0')?.textContent.length > 0;",
        )
        .await
    }

    /// Runs a function body with the helpers in reach.
    pub async fn ask(&self, body: &str, arguments: Vec<Value>) -> Done<Value> {
        self.js(&format!("{HELPERS}{body}"), arguments).await
    }

    /// Waits until a function body returns true.
    pub async fn until(&self, what: &str, condition: &str) -> Done {
        self.until_with(what, condition, Vec::new()).await
    }

    /// As `until`, with arguments.
    pub async fn until_with(&self, what: &str, condition: &str, arguments: Vec<Value>) -> Done {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.ask(condition, arguments.clone()).await? == Value::Bool(true) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("waited {} s in vain until {what}", PATIENCE.as_secs()).into())
    }

    /// Brings the first element that a selector finds into view.
    pub async fn scroll_to(&self, selector: &str) -> Done {
        self.ask("document.querySelector(arguments[0]).scrollIntoView();", vec![selector.into()]).await?;
        Ok(())
    }

    /// Clicks what carries a hook.
    pub async fn click(&self, hook: &str) -> Done {
        self.ask("hook(arguments[0]).click();", vec![hook.into()]).await?;
        Ok(())
    }

    /// Replaces a field's text at once, as pasting does, and waits until it stands in the reading.
    pub async fn paste(&self, field: &str, reading: &str, text: &str) -> Done {
        self.ask("put(arguments[0], arguments[1]);", vec![field.into(), text.into()]).await?;
        let read = "return hook(arguments[0])?.textContent === arguments[1];";
        self.until_with(&format!("{reading} holds what was pasted"), read, vec![reading.into(), text.into()])
            .await
    }

    /// The text of what carries a hook.
    pub async fn text_of(&self, hook: &str) -> Done<String> {
        let text = self.ask("return hook(arguments[0])?.textContent ?? null;", vec![hook.into()]).await?;
        text.as_str().map(str::to_owned).ok_or_else(|| format!("no element has the hook {hook}").into())
    }

    /// All findings of the list, each with the text that it marks: finding 3 has the id f3, and its marks name 3.
    pub async fn findings(&self) -> Done<Vec<Finding>> {
        // One pass over the marks: a long text has thousands, and the page stands still meanwhile.
        let script = "
          const marked = {};
          for (const mark of hooks('mark')) {
            for (const number of mark.dataset.findings.split(' ')) {
              marked[number] = (marked[number] ?? '') + mark.textContent;
            }
          }
          return hooks('finding').map(entry => ({
            layer: entry.dataset.layer, category: entry.dataset.category,
            marked: marked[entry.id.slice(1)] ?? '',
          }));";
        let list = self.ask(script, Vec::new()).await?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let list = list.as_array().cloned().unwrap_or_default();
        let finding = |f: &Value| Finding {
            layer: text(&f["layer"]),
            category: text(&f["category"]),
            marked: text(&f["marked"]),
        };
        Ok(list.iter().map(finding).collect())
    }

    /// Waits until some finding of this layer and category marks a text with this in it.
    pub async fn expect_mark(&self, layer: &str, category: &str, words: &str) -> Done {
        let start = Instant::now();
        let mut seen;
        loop {
            seen = self.findings().await?;
            let fits = |f: &Finding| f.layer == layer && f.category == category && f.marked.contains(words);
            if seen.iter().any(fits) {
                return Ok(());
            }
            if start.elapsed() > Duration::from_secs(5) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let seen: Vec<String> =
            seen.iter().map(|f| format!("{}/{} on {:?}", f.layer, f.category, f.marked)).collect();
        Err(format!("no {layer}/{category} marks {words:?}; there are: {}", seen.join("; ")).into())
    }

    /// Where a field's text lies in JSON, for comparing.
    pub async fn value_of(&self, hook: &str) -> Done<String> {
        let value = self.ask("return hook(arguments[0]).value;", vec![json!(hook)]).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }
}
