using System.Collections.Frozen;

namespace GoldenThread.Organisations;

/// <summary>The words that names of the field are made of: what can be left out, what is written short, what names a service or a post.</summary>
internal static class NameWords
{
    /// <summary>Written or left out without changing whom a name means.</summary>
    public static readonly FrozenSet<string> Silent = Set("the of for and at in on a an to with nhs limited ltd plc cic cio llp local");

    /// <summary>Legal forms: two names with different ones are two bodies.</summary>
    public static readonly FrozenSet<string> LegalForms = Set("limited ltd plc cic cio llp");

    /// <summary>What is written short, and the words that it stands for.</summary>
    public static readonly FrozenDictionary<string, string[]> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["scb"] = "safeguarding children board",
        ["lscb"] = "safeguarding children board",
        ["scp"] = "safeguarding children partnership",
        ["lscp"] = "safeguarding children partnership",
        ["sab"] = "safeguarding adult board",
        ["csp"] = "community safety partnership",
        ["ccg"] = "clinical commissioning group",
        ["icb"] = "integrated care board",
        ["pct"] = "primary care trust",
        ["crc"] = "community rehabilitation company",
        ["ft"] = "foundation trust",
        ["nhsft"] = "foundation trust",
        ["mbc"] = "metropolitan borough council",
        ["bc"] = "borough council",
        ["dc"] = "district council",
        ["cc"] = "county council",
        ["csc"] = "children social care",
        ["ha"] = "housing association",
        ["univ"] = "university",
        ["uni"] = "university",
        ["hosp"] = "hospital",
        ["dept"] = "department",
        ["assoc"] = "association",
        ["mat"] = "multi academy trust",
        ["camhs"] = "child adolescent mental health service",
        ["nicu"] = "neonatal intensive care unit",
        ["mash"] = "multi agency safeguarding hub",
        ["yos"] = "youth offending service",
        ["yjs"] = "youth justice service",
        ["yot"] = "youth offending team",
        ["opcc"] = "office police crime commissioner",
        ["cvs"] = "council voluntary service",
        ["saint"] = "st",
        ["ce"] = "cofe",
        // Bodies of the whole country, known by their initials.
        ["cafcass"] = "child family court advisory support service",
        ["nspcc"] = "national society prevention cruelty children",
        ["cps"] = "crown prosecution service",
        ["cqc"] = "care quality commission",
        ["dfe"] = "department education",
        ["dhsc"] = "department health social care",
        ["dwp"] = "department work pension",
        ["moj"] = "ministry justice",
        ["hmpps"] = "his majesty prison probation service",
        ["rcgp"] = "royal college general practitioner",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal);

    /// <summary>Several words that are one.</summary>
    public static readonly (string Said, string Is)[] Phrases =
    [
        ("church of england", "cofe"), ("c of e", "cofe"), ("roman catholic", "catholic"), ("local authority childrens", "childrens"), ("local authority adult", "adult"),
        ("children and families court", "child and family court"), ("children and family court", "child and family court"), ("fire and rescue", "fire rescue"),
    ];

    /// <summary>Words of which the names of services, teams and meetings are made.</summary>
    public static readonly FrozenSet<string> Services = Set(
        """
        service team department directorate division unit ward hub children child adult young people family social care early help housing education legal
        health public mental midwifery maternity paediatric safeguarding school nursing visiting youth justice offending substance misuse drug alcohol emergency
        duty out hour night first response front door mash multi agency community learning disability special need send fostering adoption placement leaving
        support prevention intervention assessment referral advice access inclusion attendance admission commissioning quality assurance performance workforce
        training development human resource communication information governance protection vulnerability vulnerable domestic abuse investigation criminal crime
        custody neighbourhood control room specialist operation central north south east west locality area district adolescent therapy physiotherapy speech
        language accident outpatient neonatal intensive critical perinatal antenatal homelessness benefit environmental licensing leisure library transport
        looked after unborn infant baby 0 5 19 25 group subgroup sub committee panel forum network executive board meeting steering working task finish
        implementation reference advisory
        """);

    /// <summary>Of <see cref="Services"/> those that say by themselves that they name a service or a meeting.</summary>
    public static readonly FrozenSet<string> ServiceNouns = Set(
        """
        service team department directorate division unit ward hub care help housing education legal midwifery maternity nursing visiting safeguarding justice
        emergency front mash fostering adoption referral advice commissioning protection abuse custody control therapy physiotherapy antenatal
        perinatal neonatal licensing library subgroup committee panel forum steering working executive quality group
        """);

    /// <summary>Words that so many names have that two which differ by them may still be one, or a part of the other.</summary>
    public static readonly FrozenSet<string> Frequent = Set("foundation trust council county city borough metropolitan district");

    /// <summary>Words of a place in a name: a body that has one more than another is another.</summary>
    public static readonly FrozenSet<string> Directions = Set("north south east west mid upper lower central greater northern southern eastern western inner outer new old");

    /// <summary>A name that holds one of these is a post or people, not an organisation.</summary>
    public static readonly FrozenSet<string> Posts = Set(
        """
        manager director head officer lead chair nurse doctor midwife midwive worker practitioner visitor consultant coordinator ordinator commissioner chief
        superintendent sergeant inspector constable teacher headteacher staff supervisor solicitor adviser advisor secretary minister clinician professional
        paediatrician matron governor administrator author coroner principal deputy member trainer everyone partner organisation all psychologist psychiatrist
        surgeon analyst barrister lado ceo
        """);

    /// <summary>Words before a name that make it that of a person.</summary>
    public static readonly FrozenSet<string> Titles = Set("mr mrs ms miss dr prof professor sir dame dcs di dci");

    /// <summary>With one of these a name is that of a whole body, of which others can be parts.</summary>
    public static readonly FrozenSet<string> Bodies = Set(
        """
        council trust police constabulary board partnership group association hospital university college school academy authority company charity federation
        service practice surgery centre foundation society
        """);

    /// <summary>Words that say what kind of body it is and not which.</summary>
    public static readonly FrozenSet<string> Kinds = Set(
        "council district county borough city hospital trust school academy college university surgery practice gp nursery charity authority agency body");

    /// <summary>Bodies whose own names hold a word of a post.</summary>
    public static readonly string[] NotPosts =
    [
        "office of the", "commissioners office", "clinical commissioning", "health visiting", "citizens advice", "royal college", "society of", "national society",
        "police and crime",
    ];

    /// <summary>A word without its plural.</summary>
    public static string Singular(string word) => word switch
    {
        "childrens" => "children",
        "womens" => "women",
        "mens" => "men",
        "peoples" => "people",
        "babies" => "baby",
        _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
