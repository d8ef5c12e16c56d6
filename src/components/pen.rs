//! Draws elements one after the other. Every call is small and shared, where a macro would unfold to a page of code
//! for each element: the page weighs much less for it.

use crate::state::Action;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Event;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VNode, VTag, VText,
};
use yew::{AttrValue, Callback, Html};

pub type Dispatch = Callback<Action>;

/// The element that is being drawn, and those around it.
pub struct Pen {
    dispatch: Dispatch,
    now: Element,
    around: Vec<Element>,
}

struct Element {
    /// Empty for a fragment.
    tag: &'static str,
    key: Option<Key>,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    value: Option<AttrValue>,
    checked: Option<bool>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<VNode>,
}

impl Pen {
    /// A pen with a fragment to draw into.
    pub fn new(dispatch: &Dispatch) -> Self {
        Pen { dispatch: dispatch.clone(), now: Element::new(""), around: Vec::new() }
    }

    /// Begins an element; an empty tag begins a fragment, which keeps a list apart from what stands around it.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str) {
        self.around.push(std::mem::replace(&mut self.now, Element::new(tag)));
    }

    /// Begins an element of a class.
    #[inline(never)]
    pub fn class(&mut self, tag: &'static str, class: &'static str) {
        self.open(tag);
        self.attr("class", class);
    }

    /// Begins an element of a class and of another one, which may be empty.
    #[inline(never)]
    pub fn classes(&mut self, tag: &'static str, class: &'static str, more: &[&str]) {
        self.open(tag);
        let mut all = class.to_owned();
        for more in more.iter().filter(|more| !more.is_empty()) {
            if !all.is_empty() {
                all.push(' ');
            }
            all.push_str(more);
        }
        self.maybe("class", (!all.is_empty()).then_some(all.as_str()));
    }

    #[inline(never)]
    pub fn close(&mut self) {
        if let Some(outer) = self.around.pop() {
            let inner = std::mem::replace(&mut self.now, outer);
            self.now.children.push(inner.draw());
        }
    }

    /// An element with nothing in it but words.
    #[inline(never)]
    pub fn line(&mut self, tag: &'static str, text: &str) {
        self.open(tag);
        self.words(text);
        self.close();
    }

    /// The same with a class.
    #[inline(never)]
    pub fn note(&mut self, tag: &'static str, class: &'static str, text: &str) {
        self.class(tag, class);
        self.words(text);
        self.close();
    }

    #[inline(never)]
    pub fn attr(&mut self, name: &'static str, value: &'static str) {
        self.put(name, Some(AttributeOrProperty::Static(value)));
    }

    #[inline(never)]
    pub fn own(&mut self, name: &'static str, value: &str) {
        self.put(name, Some(AttributeOrProperty::Attribute(AttrValue::from(Rc::from(value)))));
    }

    /// An attribute that may be missing. An element has the same names each time it is drawn, which keeps comparing
    /// it quick.
    #[inline(never)]
    pub fn maybe(&mut self, name: &'static str, value: Option<&str>) {
        match value {
            Some(value) => self.own(name, value),
            None => self.put(name, None),
        }
    }

    /// An attribute that is there or not.
    #[inline(never)]
    pub fn flag(&mut self, name: &'static str, set: bool) {
        self.put(name, set.then_some(AttributeOrProperty::Static(name)));
    }

    /// Whether it is the choice in force. As a property: a list in which the reader has chosen passes over the attribute.
    #[inline(never)]
    pub fn chosen(&mut self, chosen: bool) {
        self.put("selected", Some(AttributeOrProperty::Property(JsValue::from_bool(chosen))));
    }

    #[inline(never)]
    pub fn number(&mut self, name: &'static str, value: i64) {
        self.own(name, &value.to_string());
    }

    fn put(&mut self, name: &'static str, value: Option<AttributeOrProperty>) {
        self.now.names.push(name);
        self.now.values.push(value);
    }

    #[inline(never)]
    pub fn words(&mut self, text: &str) {
        self.now.children.push(VNode::VText(VText { text: AttrValue::from(Rc::from(text)) }));
    }

    pub fn node(&mut self, node: VNode) {
        self.now.children.push(node);
    }

    /// Nothing, in the place of something that may be there another time: what follows keeps its place.
    #[inline(never)]
    pub fn nothing(&mut self) {
        self.now.children.push(VNode::default());
    }

    /// Tells this element from others in its list.
    #[inline(never)]
    pub fn key(&mut self, key: &str) {
        self.now.key = Some(Key::from(key));
    }

    /// What stands in a field.
    #[inline(never)]
    pub fn value(&mut self, value: &str) {
        self.now.value = Some(AttrValue::from(Rc::from(value)));
    }

    /// Whether a box is ticked.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        self.now.checked = Some(checked);
    }

    /// What an event here means, given a number that says which of several is meant.
    #[inline(never)]
    pub fn on(&mut self, on: On, n: usize, meaning: fn(&Event, usize) -> Option<Action>) {
        self.listen(on, Rc::new(move |event| meaning(event, n)));
    }

    /// What an event here means.
    #[inline(never)]
    pub fn listen(&mut self, on: On, meaning: Meaning) {
        self.now.listeners.push(Some(Rc::new(Ear { on, meaning, dispatch: self.dispatch.clone() })));
    }

    /// A button with words on it.
    #[inline(never)]
    pub fn button(
        &mut self,
        testid: Option<&str>,
        words: &str,
        n: usize,
        meaning: fn(&Event, usize) -> Option<Action>,
    ) {
        self.open("button");
        self.maybe("data-testid", testid);
        self.on(On::Click, n, meaning);
        self.words(words);
        self.close();
    }

    /// What was drawn.
    pub fn done(mut self) -> Html {
        while !self.around.is_empty() {
            self.close();
        }
        self.now.draw()
    }
}

impl Element {
    fn new(tag: &'static str) -> Self {
        Element {
            tag,
            key: None,
            names: Vec::new(),
            values: Vec::new(),
            value: None,
            checked: None,
            listeners: Vec::new(),
            children: Vec::new(),
        }
    }

    fn draw(self) -> VNode {
        let children = VNode::VList(Rc::new(VList::with_children(self.children, None)));
        if self.tag.is_empty() {
            return children;
        }
        let mut tag = VTag::new(AttrValue::Static(self.tag));
        tag.key = self.key;
        if !self.names.is_empty() {
            tag.attributes =
                Attributes::Dynamic { keys: names(&self.names), values: self.values.into_boxed_slice() };
        }
        if !self.listeners.is_empty() {
            tag.set_listeners(self.listeners.into_boxed_slice());
        }
        if let Some(value) = self.value {
            tag.set_value(value);
        }
        if let Some(checked) = self.checked {
            tag.set_checked(checked);
        }
        if let Some(inside) = tag.children_mut() {
            *inside = children;
        }
        VNode::VTag(Rc::new(tag))
    }
}

/// The one list of these attribute names. Two elements with the same list are compared value by value; there are a
/// few dozen lists, so they are never given back.
fn names(names: &[&'static str]) -> &'static [&'static str] {
    thread_local!(static LISTS: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) });
    LISTS.with_borrow_mut(|lists| {
        if let Some(list) = lists.iter().find(|list| **list == names) {
            return *list;
        }
        let list: &'static [&'static str] = Box::leak(Box::from(names));
        lists.push(list);
        list
    })
}

pub type Meaning = Rc<dyn Fn(&Event) -> Option<Action>>;

/// The events that the page listens to.
#[derive(Clone, Copy)]
pub enum On {
    Click,
    Change,
    Input,
    Key,
    Scroll,
}

struct Ear {
    on: On,
    meaning: Meaning,
    dispatch: Dispatch,
}

impl Listener for Ear {
    fn kind(&self) -> ListenerKind {
        match self.on {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Input => ListenerKind::oninput,
            On::Key => ListenerKind::onkeydown,
            On::Scroll => ListenerKind::onscroll,
        }
    }

    fn handle(&self, event: Event) {
        if let Some(action) = (self.meaning)(&event) {
            self.dispatch.emit(action);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}
