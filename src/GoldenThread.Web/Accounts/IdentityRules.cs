using GoldenThread.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GoldenThread.Web.Accounts;

/// <summary>What ASP.NET Core Identity is to ask of passwords, codes and passkeys.</summary>
internal static class IdentityRules
{
    public static void AddIdentity(this IServiceCollection services, SignInSettings settings)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = AccountPasswords.Rounds);
        services.AddScoped<AccountPasswords>();
        services.AddScoped<IPasswordHasher<Account>>(scope => scope.GetRequiredService<AccountPasswords>());
        services.AddIdentityCore<Account>(options =>
            {
                // Length and a list of known passwords, and no rules about signs and figures: NCSC and NIST SP 800-63B say so.
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 1;
                // Only an administrator locks an account; wrong passwords and codes are counted by the throttle, which locks nobody out.
                options.Lockout.MaxFailedAccessAttempts = int.MaxValue;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.SignIn.RequireConfirmedAccount = true;
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddUserConfirmation<AccountStanding>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<BreachedPasswordCheck>();
        services.AddScoped(scope => (AccountSignIn)scope.GetRequiredService<SignInManager<Account>>());
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.ServerDomain = settings.PasskeyDomain;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(2));
    }
}
