namespace GoldenThread.Surveys;

/// <summary>What somebody is told before they answer.</summary>
public static class ConsentWording
{
    /// <summary>The wording that is offered, by code of a language.</summary>
    public static string Usual(string language) => language == "cy"
        ? "Mae’r arolwg hwn yn ddienw. Nid ydym yn gofyn pwy ydych chi ac nid ydym yn cadw eich enw, eich cyfeiriad na’r amser. Caiff atebion eu cymysgu yn ystod y nos. Hyd hynny, ac yng nghofnodion technegol y gwasanaeth, gellir gweld bod rhywun wedi ateb a phryd, ond nid pwy. Peidiwch ag ysgrifennu enwau. Ar ôl i chi anfon eich atebion ni allwn ddod o hyd iddynt eto, eu newid na’u dileu. Rydym yn defnyddio’r atebion i wella gwasanaethau yn unig. Os ydych chi’n poeni am blentyn nawr, ffoniwch 999 neu eich cyngor lleol."
        : "This survey is anonymous. We do not ask who you are, and we do not keep your name, your address or the time. Answers are mixed together at night. Until then, and in technical records of the service, it can be seen that somebody answered and when, but not who. Do not write names. Once you have sent your answers we cannot find them again, change them or delete them. We use answers only to improve services. If you are worried about a child now, call 999 or your local council.";
}
