namespace GoldenThread.Children.ChildPlans;

/// <summary>What kind of thing is needed.</summary>
public enum NeedKind
{
    /// <summary>Help or a service.</summary>
    Support,

    /// <summary>A thing or a repair: the washing machine that does not work (LDS19/OD20 P:5.39).</summary>
    Material,

    /// <summary>A home: its risk is assessed by the housing provider (ADS14 R9).</summary>
    Housing,
}
