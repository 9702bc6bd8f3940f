using Dapper;
using GoldenThread.Plans;
using GoldenThread.Storage.Mapping;

namespace GoldenThread.Storage.Plans;

/// <summary>Which actions are meant. A figure, the list that it links to, and the export of that list ask with the same filter.</summary>
public sealed record ActionFilter
{
    /// <summary>Word for "has no rating" in <see cref="Rating"/>.</summary>
    public const string Unrated = "none";

    /// <summary>Of this plan.</summary>
    public PlanId? Plan { get; init; }

    /// <summary>In which this organisation acts or acted, or one that it took over from, or one that took over from it, or a service or team of these.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Whose recommendation belongs to this theme.</summary>
    public string? Theme { get; init; }

    /// <summary>With this level in force, or <see cref="Unrated"/>; where the action itself is not rated, its recommendation's rating counts.</summary>
    public string? Rating { get; init; }

    /// <summary>What the rating is about.</summary>
    public Aspect Aspect { get; init; }

    /// <summary>With the activity here.</summary>
    public Activity? Activity { get; init; }

    /// <summary>That can be due on this day or later.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>That must be done by this day, or one before it.</summary>
    public DateOnly? DueTo { get; init; }

    /// <summary>Whose last possible due day has passed, and that are not done.</summary>
    public bool Overdue { get; init; }

    /// <summary>Not done, and needed.</summary>
    public bool Open { get; init; }

    /// <summary>Whose own rating claims completion although the record does not support it.</summary>
    public bool InQuestion { get; init; }

    /// <summary>That hold all of these words.</summary>
    public string? Words { get; init; }

    /// <summary>Of plans in any state; otherwise only of plans that are being run.</summary>
    public bool EveryPlan { get; init; }

    /// <summary>One action.</summary>
    public ActionId? Action { get; init; }

    /// <summary>One of these.</summary>
    internal Guid[]? Among { get; init; }

    private bool OfOpenPlans => !EveryPlan && Plan is null && Action is null;

    internal const string From =
        """
        action_state s
        join plan_action a on a.partnership_id = s.partnership_id and a.id = s.action_id
        join plan p on p.partnership_id = a.partnership_id and p.id = a.plan_id
        join recommendation r on r.partnership_id = a.partnership_id and r.id = a.recommendation_id
        """;

    internal string Where(DynamicParameters values, DateOnly today)
    {
        var rules = new List<string> { "s.partnership_id = (select gt_partnership())" };
        void Rule(string sql, params (string Name, object Value)[] named)
        {
            rules.Add(sql);
            foreach (var (name, value) in named) values.Add(name, value);
        }

        if (OfOpenPlans) Rule("p.state = 'open'");
        else if (!EveryPlan) Rule("p.state <> 'withdrawn'");
        if (Plan is { } plan) Rule("a.plan_id = @plan", ("plan", plan.Value));
        if (Action is { } action) Rule("a.id = @action", ("action", action.Value));
        if (Among is { } among) Rule("s.action_id = any (@among)", ("among", among));
        if (Organisation is { } organisation) Rule(OfOrganisation, ("organisation", organisation.Value));
        if (!string.IsNullOrWhiteSpace(Theme)) Rule("@theme = any (r.themes)", ("theme", Theme));
        if (Activity is { } activity) Rule("a.activity = @activity", ("activity", StateWord.Of(activity)));
        if (Open || Overdue) Rule("a.activity not in ('done', 'no-longer-needed')");
        // The same once more as the state has it, by whose index those due longest are found without sorting all.
        if ((Open || Overdue) && OfOpenPlans) Rule("s.is_open");
        if (Overdue) Rule("s.due_latest < @today", ("today", today));
        if (DueTo is { } to) Rule("s.due_latest <= @dueTo", ("dueTo", to));
        if (DueFrom is { } from) Rule("s.due_latest >= @dueFrom", ("dueFrom", from));
        if (!string.IsNullOrWhiteSpace(Words)) Rule("a.words @@ websearch_to_tsquery('english', @words)", ("words", Words));
        if (InQuestion) Rule(QuestionOf.Action);
        if (!string.IsNullOrWhiteSpace(Rating) && Aspect == Aspect.Overall) Rule("coalesce(s.level, 'none') = @level", ("level", Rating));
        else if (!string.IsNullOrWhiteSpace(Rating)) Rule(OfLevel, ("level", Rating), ("aspect", StateWord.Of(Aspect)));
        return string.Join("\n  and ", rules);
    }

    private const string OfOrganisation =
        """
        s.action_id = any (array(
            with recursive before (id) as (
              select @organisation::uuid
              union select s.organisation_id from succession s join before b on s.partnership_id = (select gt_partnership()) and s.successor_id = b.id),
            after (id) as (
              select @organisation::uuid
              union select s.successor_id from succession s join after f on s.partnership_id = (select gt_partnership()) and s.organisation_id = f.id where s.successor_id is not null),
            line (id) as (
              select id from before union select id from after
              union select o.id from organisation o join line l on o.partnership_id = (select gt_partnership()) and o.part_of_id = l.id)
            select o.action_id from action_organisation o
            where o.partnership_id = (select gt_partnership()) and o.organisation_id in (select id from line)))
        """;

    private static readonly string OfLevel =
        $"""
        coalesce(
            ({RatingOf.Action("g.level", "a", "@aspect")}),
            ({RatingOf.Recommendation("g.level", "r", "@aspect")}),
            'none') = @level
        """;
}
