//! The arguments and their help, in the language of whoever reads it.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use kurbo::Size;

use super::export::{Export, SIDES, View};
use crate::lang::{Lang, Message};
use crate::picture::Palette;

/// What is asked for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Asked {
    /// The window, with this map.
    Window(Option<PathBuf>),
    /// What is wrong with maps.
    Check(Vec<PathBuf>),
    /// What is in a map.
    Show {
        /// Which.
        map: PathBuf,
        /// Whether as JSON.
        json: bool,
        /// What its relationships say, instead of the summary.
        insight: bool,
        /// The actor to find ways in to.
        target: Option<String>,
    },
    /// A view of a map as a file.
    Export {
        /// Which map.
        map: PathBuf,
        /// What becomes of it.
        export: Export,
    },
    /// A text, such as the help.
    Text(String),
}

/// Reads the arguments; the first is the program's name.
///
/// # Errors
///
/// Says in words what is wrong with them.
pub(super) fn read(arguments: impl IntoIterator<Item = OsString>, lang: &Lang) -> Result<Asked, String> {
    let mut command = command(lang);
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let of = arguments.get(1).and_then(|name| command.find_subcommand(name)).map(|of| format!("{} ", of.get_name()));
    let found = match command.try_get_matches_from_mut(arguments) {
        Ok(found) => found,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return Ok(Asked::Text(error.render().to_string()));
        }
        Err(error) => return Err(fault(&error, &of.unwrap_or_default(), lang)),
    };
    Ok(match found.subcommand() {
        Some(("check", found)) => Asked::Check(found.get_many("maps").into_iter().flatten().cloned().collect()),
        Some(("show", found)) => Asked::Show {
            map: found.get_one::<PathBuf>("map").cloned().unwrap_or_default(),
            json: found.get_flag("json"),
            insight: found.get_flag("insight"),
            target: found.get_one::<String>("target").cloned(),
        },
        Some(("export", found)) => {
            Asked::Export { map: found.get_one::<PathBuf>("map").cloned().unwrap_or_default(), export: export(found) }
        }
        Some((_, found)) => Asked::Text(help(&mut command, found)),
        None => Asked::Window(found.get_one::<PathBuf>("map").cloned()),
    })
}

fn export(found: &ArgMatches) -> Export {
    let said = |id: &str| found.get_one::<String>(id).map_or("", String::as_str);
    Export {
        view: match said("view") {
            "network" => View::Network,
            "power" => View::Power,
            _ => View::Spectrum,
        },
        size: found.get_one::<Size>("size").copied().unwrap_or_default(),
        is_for_room: said("audience") == "room",
        focus: found.get_one::<String>("focus").cloned(),
        palette: match said("theme") {
            "dark" => Palette::Dark,
            _ => Palette::Light,
        },
        to: found.get_one::<PathBuf>("to").cloned().unwrap_or_default(),
    }
}

/// A width and a height, such as `1100x700`.
fn size(text: &str) -> Result<Size, String> {
    let sides = text.split_once(['x', '×']).and_then(|(width, height)| {
        let [width, height] = [width, height].map(|side| side.trim().parse::<f64>().ok());
        Some(Size::new(width?, height?))
    });
    let is_fit = |side: f64| (SIDES.0..=SIDES.1).contains(&side);
    sides.filter(|size| is_fit(size.width) && is_fit(size.height)).ok_or_else(|| text.to_owned())
}

fn help(command: &mut Command, found: &ArgMatches) -> String {
    let wanted = found.get_one::<String>("command").map_or("", String::as_str);
    match command.find_subcommand_mut(wanted) {
        Some(command) => command.render_help().to_string(),
        None => command.render_help().to_string(),
    }
}

fn command(lang: &Lang) -> Command {
    let text = |id: &'static str| lang.text(id);
    let about = |command: Command, about: &'static str, usage: &'static str| {
        let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}\n", text("cli-help-usage"));
        let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
        command
            .about(text(about))
            .override_usage(text(usage))
            .help_template(template)
            .disable_help_flag(true)
            .disable_version_flag(true)
            .disable_help_subcommand(true)
            .subcommand_help_heading(text("cli-help-commands"))
            .arg(help.help(text("cli-help-help")).help_heading(text("cli-help-options")))
    };
    let map = |help: &'static str| {
        let map = Arg::new("map").value_name(text("cli-value-map")).value_parser(value_parser!(PathBuf));
        map.help(text(help)).help_heading(text("cli-help-arguments"))
    };
    let flag = |id: &'static str, help: &'static str| {
        Arg::new(id).long(id).action(ArgAction::SetTrue).help(text(help)).help_heading(text("cli-help-options"))
    };
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let maps = map("cli-help-check-maps").id("maps").required(true).num_args(1..);
    let target = Arg::new("target").long("target").value_name(text("cli-value-target")).requires("insight");
    let target = target.help(text("cli-help-show-target")).help_heading(text("cli-help-options"));
    let wanted = Arg::new("command").value_name(text("cli-value-command"));
    let wanted = wanted.help(text("cli-help-help-command")).help_heading(text("cli-help-arguments"));
    let check = about(Command::new("check").arg(maps), "cli-help-check", "cli-usage-check");
    let show = Command::new("show")
        .arg(map("cli-help-show-map").required(true))
        .arg(flag("json", "cli-help-show-json"))
        .arg(flag("insight", "cli-help-show-insight"))
        .arg(target);
    let show = about(show, "cli-help-show", "cli-usage-show");
    let option = |id: &'static str, value: &'static str, help: &'static str| {
        let option = Arg::new(id).long(id).value_name(value).help(text(help)).hide_default_value(true);
        option.help_heading(text("cli-help-options"))
    };
    let one_of = |id: &'static str, values: &'static [&'static str], help: &'static str| {
        let option = option(id, "", help).value_name(values.join("|"));
        option.value_parser(PossibleValuesParser::new(values)).hide_possible_values(true)
    };
    let to = Arg::new("to").short('o').long("to").value_name(text("cli-value-file")).required(true);
    let to = to.value_parser(value_parser!(PathBuf)).help(text("cli-help-export-to"));
    let export = Command::new("export")
        .arg(map("cli-help-export-map").required(true))
        .arg(one_of("as", &["svg"], "cli-help-export-as").default_value("svg"))
        .arg(one_of("view", &["spectrum", "network", "power"], "cli-help-export-view").default_value("spectrum"))
        .arg(option("size", "1100x700", "cli-help-export-size").default_value("1100x700").value_parser(size))
        .arg(option("focus", "", "cli-help-export-focus").value_name(text("cli-value-target")))
        .arg(one_of("audience", &["facilitator", "room"], "cli-help-export-audience").default_value("facilitator"))
        .arg(one_of("theme", &["light", "dark"], "cli-help-export-theme").default_value("light"))
        .arg(to.help_heading(text("cli-help-options")));
    let export = about(export, "cli-help-export", "cli-usage-export");
    let help = about(Command::new("help").arg(wanted), "cli-help-help", "cli-usage-help");
    let whole = Command::new("fanlight")
        .version(env!("CARGO_PKG_VERSION"))
        .args_conflicts_with_subcommands(true)
        .arg(map("cli-help-map"))
        .arg(version.help(text("cli-help-version")).help_heading(text("cli-help-options")))
        .subcommands([check, show, export, help]);
    about(whole, "cli-help-about", "cli-usage")
}

/// What is wrong with the arguments `of` a command, and where to read which there are.
fn fault(error: &clap::Error, of: &str, lang: &Lang) -> String {
    let told = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let argument = told(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => Message::new("cli-error-unknown").with("argument", argument),
        ErrorKind::MissingRequiredArgument => Message::new("cli-error-missing").with("argument", argument),
        ErrorKind::ArgumentConflict if !argument.is_empty() => {
            let other = told(ContextKind::PriorArg);
            Message::new("cli-error-conflict").with("argument", argument).with("other", other)
        }
        ErrorKind::InvalidValue if !told(ContextKind::InvalidValue).is_empty() => {
            let values = told(ContextKind::ValidValue);
            Message::new("cli-error-one-of").with("argument", argument).with("values", values)
        }
        ErrorKind::ValueValidation => {
            let [least, most] = [SIDES.0, SIDES.1].map(|side| side as usize);
            Message::new("cli-error-size").with("argument", argument).with("least", least).with("most", most)
        }
        ErrorKind::InvalidValue | ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            Message::new("cli-error-value").with("argument", argument)
        }
        ErrorKind::TooManyValues => Message::new("cli-error-values").with("argument", argument),
        ErrorKind::InvalidUtf8 => Message::new("cli-error-utf8"),
        _ => Message::new("cli-error-other"),
    };
    format!("{}\n{}\n", lang.say(&message), lang.say(&Message::new("cli-error-help").with("of", of)))
}
