using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Rules that are suggestions by default and score nothing: opinions on names, styles, cultures.</summary>
/// <remarks>
/// A compiler that writes a log runs every suggestion for it, which no console shows: 40 % more compile time on a 40,000-line library. A build that
/// only wants our log need not run those that count nowhere. The editor still shows them, for this configuration is no part of a design-time build.
/// A suggestion that is missing here costs time and nothing else: <see cref="FindingReader"/> drops it.
/// </remarks>
internal static class QuietRules
{
    /// <summary>Those of the .NET analyzers.</summary>
    public static ImmutableArray<string> OfDotNet { get; } =
    [
        "CA1000", "CA1010", "CA1016", "CA1018", "CA1036", "CA1041", "CA1050", "CA1051", "CA1067", "CA1068", "CA1200", "CA1304",
        "CA1305", "CA1309", "CA1310", "CA1311", "CA1419", "CA1421", "CA1507", "CA1510", "CA1511", "CA1512", "CA1513", "CA1514",
        "CA1516", "CA1707", "CA1708", "CA1710", "CA1711", "CA1712", "CA1715", "CA1716", "CA1720", "CA1725", "CA1727", "CA1805", "CA1816",
        "CA1822", "CA1824", "CA1845", "CA1846", "CA1848", "CA1852", "CA1853", "CA1855", "CA1859", "CA1863", "CA1865", "CA1866", "CA1867", "CA1868", "CA1873", "CA2020", "CA2249", "CA2251", "CA2263",
    ];

    /// <summary>Those of widely used analyzer packages, as of November 2026.</summary>
    public static ImmutableArray<string> OfOthers { get; } =
    [
        .. Ids("ASP", "0015 0018 0025 0027 0028"),
        .. Ids("AV", "1008 1505 1506 1507 1568 1704 1711 1738 1739 1745 2220 2318"),
        .. Ids("IDISP", "014"),
        .. Ids("MA", """
            0001 0003 0007 0018 0020 0028 0029 0031 0036 0038 0040 0041 0042 0043 0044 0050 0052 0053 0057 0058 0059 0063 0067 0071 0073
            0075 0076 0078 0079 0089 0090 0098 0101 0102 0105 0106 0108 0110 0111 0113 0114 0120 0122 0127 0128 0133 0136 0152 0154 0159
            0160 0166 0173 0176 0178 0179 0182 0184 0185 0188 0189 0190 0192 0193 0194 0197 0200 0204 0205 0206 0216 0218 0219 0242
            """),
        .. Ids("MSTEST", """
            0001 0016 0023 0037 0045 0046 0049 0051 0054 0058 0061 0064 0066 0068 0071 0073 0074 0075 0076 0077 0079 0080 0083 0084 0085
            0086
            """),
        .. Ids("NUnit", """
            1028 2001 2002 2003 2004 2010 2011 2012 2013 2014 2016 2017 2018 2019 2027 2028 2029 2030 2032 2033 2034 2035 2036 2037 2038
            2039 2042 2043 2045 2046 2051 2052 2053 2054 2055 2056 2057 4001 4002
            """),
        .. Ids("ORLEANS", "0005 0010"),
        .. Ids("RCS", """
            1001 1003 1005 1006 1015 1020 1021 1031 1032 1033 1034 1037 1039 1042 1043 1047 1048 1049 1055 1058 1061 1063 1068 1069 1070
            1071 1073 1074 1077 1084 1085 1089 1093 1097 1098 1099 1103 1104 1105 1107 1108 1110 1112 1113 1114 1118 1123 1124 1128 1129
            1130 1132 1133 1134 1135 1136 1140 1141 1142 1143 1145 1146 1151 1154 1156 1157 1158 1159 1160 1161 1163 1164 1165 1166 1168
            1169 1170 1171 1173 1175 1179 1180 1181 1182 1186 1187 1188 1189 1190 1191 1192 1195 1196 1197 1199 1200 1201 1202 1204 1205
            1206 1209 1211 1212 1213 1214 1216 1217 1218 1220 1221 1222 1224 1225 1226 1227 1228 1229 1230 1232 1233 1234 1235 1236 1237
            1238 1239 1240 1241 1243 1244 1246 1247 1249 1251 1254 1256 1257 1258 1259 1261 1262 1265 1266 1267 1268 9001 9002 9003 9004
            9005 9006 9008 9010 9011
            """),
        .. Ids("SYSLIB", "1045 1054 1096 1097"),
        .. Ids("TUnit", "0043 0057 0060"),
        .. Ids("TUnitAssertions", "0009 0016"),
        .. Ids("VSTHRD", "102 104 111 112 113 202"),
        .. Ids("xUnit", "1004 1033 1042 1044 1045 1046 1047 1050 2001 2022 2023 2024 2025 2032 2033"),
    ];

    private static IEnumerable<string> Ids(string prefix, string numbers) =>
        numbers.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(number => prefix + number);
}
