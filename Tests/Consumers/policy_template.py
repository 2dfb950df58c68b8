"""Reads an ADMX template into plain dictionaries, for the checks of templates and of what refers to them."""

import xml.etree.ElementTree as ElementTree

NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"


def local(element):
    """The element's name without its namespace."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def children(element, *path):
    """The children reached by a path of local names, in any namespace."""
    found = [element]
    for name in path:
        found = [child for parent in found for child in parent if local(child) == name]
    return found


def first(element, *path):
    found = children(element, *path)
    return found[0] if found else None


def literal(value):
    """The registry data that a `value`, `enabledValue` or `disabledValue` stands for: int, str, or None for deletion."""
    for child in value:
        if local(child) == "decimal":
            return int(child.get("value"))
        if local(child) == "string":
            return child.text or ""
    return None


class Template:
    """The categories and policies of one ADMX. Broken references are gathered in `problems`, not raised."""

    def __init__(self, root):
        self.problems = []
        self.root = root
        target = first(root, "policyNamespaces", "target")
        self.prefix = target.get("prefix") if target is not None else None
        self.namespace = target.get("namespace") if target is not None else None
        self.using = [using.get("namespace") for using in children(root, "policyNamespaces", "using")]
        self.parents = {}
        for category in children(root, "categories", "category"):
            name = category.get("name")
            if name in self.parents:
                self.problems.append(f"category '{name}' is defined twice")
            parent = first(category, "parentCategory")
            self.parents[name] = self.own(parent.get("ref")) if parent is not None else None
            if category.get("parentCategory") is not None:
                self.problems.append(f"category '{name}' has its parent as an attribute, which is not read")
        self.products = {definition.get("name") for definition in children(root, "supportedOn", "definitions", "definition")}
        self.policies = {}
        for policy in children(root, "policies", "policy"):
            name = policy.get("name")
            if name in self.policies:
                self.problems.append(f"policy '{name}' is defined twice")
            self.policies[name] = self.read_policy(policy)

    def own(self, reference):
        """The reference without the template's own prefix; one with another's prefix is returned whole."""
        prefix, colon, name = (reference or "").partition(":")
        return name if colon and prefix == self.prefix else reference

    def category_path(self, category, owner):
        """The names from the root category down to the given one."""
        path = []
        while category is not None:
            if category not in self.parents:
                self.problems.append(f"{owner}: category '{category}' is not defined in the template")
                return path
            if category in path:
                self.problems.append(f"{owner}: category '{category}' is its own ancestor")
                return path
            path.insert(0, category)
            category = self.parents[category]
        return path

    def read_policy(self, policy):
        name = f"policy '{policy.get('name')}'"
        parent = first(policy, "parentCategory")
        if parent is None:
            self.problems.append(f"{name} has no parent category")
        supported = first(policy, "supportedOn")
        if supported is not None and self.own(supported.get("ref")) not in self.products:
            self.problems.append(f"{name}: supportedOn '{supported.get('ref')}' is not defined in the template")
        result = {
            "class": policy.get("class"),
            "key": policy.get("key"),
            "valueName": policy.get("valueName"),
            "category": self.category_path(self.own(parent.get("ref")), name) if parent is not None else [],
            "elements": {},
        }
        for state in ("enabledValue", "disabledValue"):
            value = first(policy, state)
            if value is not None:
                result[state] = literal(value)
        elements = first(policy, "elements")
        for element in elements if elements is not None else ():
            identifier = element.get("id")
            if identifier in result["elements"]:
                self.problems.append(f"{name}: element '{identifier}' is defined twice")
            result["elements"][identifier] = self.read_element(element, policy)
        return result

    @staticmethod
    def read_element(element, policy):
        kind = local(element)
        result = {"kind": kind, "key": element.get("key") or policy.get("key"), "valueName": element.get("valueName"),
                  "required": element.get("required") in ("true", "1")}
        if kind == "text":
            # The numbers here and below are the schema's own defaults, which catch whoever leaves them out.
            result["maxLength"] = int(element.get("maxLength", 1023))
        elif kind == "decimal":
            result["minValue"] = int(element.get("minValue", 0))
            result["maxValue"] = int(element.get("maxValue", 9999))
        elif kind == "enum":
            result["items"] = [literal(value) for value in children(element, "item", "value")]
        return result


def parse(text, name):
    """The root element of a template given as bytes or text; ValueError when it is not XML."""
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise ValueError(f"{name}: {error}")
